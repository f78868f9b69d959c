import { expect, test } from 'vitest';
import { spreadLabels } from './label-placement.ts';

test('labels that have room stay where their lines end', () => {
  expect(spreadLabels([10, 50, 90], 14, 0, 100)).toEqual([10, 50, 90]);
});

test('labels on one spot are centred on it, in order', () => {
  expect(spreadLabels([50, 50, 50], 14, 0, 100)).toEqual([36, 50, 64]);
});

test('the answer is in the order asked, not in the order on screen', () => {
  expect(spreadLabels([60, 55], 14, 0, 100)).toEqual([64.5, 50.5]);
});

test('labels at an edge are pushed inwards', () => {
  expect(spreadLabels([2, 3], 14, 6, 100)).toEqual([6, 20]);
  expect(spreadLabels([99, 100], 14, 0, 100)).toEqual([86, 100]);
});

test('pushing one block into the next moves both', () => {
  const placed = spreadLabels([20, 22, 40], 14, 0, 100);
  expect(placed.map((y) => Math.round(y * 100) / 100)).toEqual([13.33, 27.33, 41.33]);
});
