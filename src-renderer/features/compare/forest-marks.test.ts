import { expect, test } from 'vitest';
import { forestMark } from './forest-marks.ts';

const difference = (value: number, low: number, high: number) => ({
  value,
  low,
  high,
  luckLow: low,
  luckHigh: high,
});

test('differences are multiples of the change that matters', () => {
  expect(forestMark(difference(35_300, 27_500, 43_200), 20_000, 'higher')).toEqual({
    point: 1.765,
    low: 1.375,
    high: 2.16,
    beyond: 0,
    lowCut: false,
    highCut: false,
  });
});

test('where lower is better, less lies to the right and the interval turns round', () => {
  expect(forestMark(difference(-1.5, -2, 0.5), 0.5, 'lower')).toEqual({
    point: 3,
    low: -1,
    high: 4,
    beyond: 0,
    lowCut: false,
    highCut: false,
  });
});

test('what lies beyond the plot sits at its edge and says so', () => {
  const mark = forestMark(difference(90, -10, 140), 10, 'higher');
  expect(mark).toEqual({ point: 5.4, low: -1, high: 5.4, beyond: 1, lowCut: false, highCut: true });
  expect(forestMark(difference(-90, -140, -80), 10, 'higher')?.beyond).toBe(-1);
});

test('an interval that lies beyond the plot with its dot has no cap at the edge', () => {
  expect(forestMark(difference(90, 80, 140), 10, 'higher')).toMatchObject({
    lowCut: true,
    highCut: true,
    beyond: 1,
  });
});

test('no change that matters, no place in the plot', () => {
  expect(forestMark(difference(1, 0, 2), 0, 'higher')).toBeNull();
});
