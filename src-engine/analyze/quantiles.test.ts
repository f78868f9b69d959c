import { expect, it } from 'vitest';
import { quantile95, quantileAt } from './quantiles.ts';

it.each([
  [2, 12.706_204_736],
  [5, 2.776_445_105],
  [6, 2.570_581_836],
  [7, 2.446_911_849],
  [12, 2.200_985_16],
  [31, 2.042_272_456],
  [101, 1.983_971_519],
  [199, 1.972_017_478],
  [200, 1.959_963_985],
  [12_000, 1.959_963_985],
])('two-sided 95 %% quantile for %i units', (units, expected) => {
  expect(quantile95(units)).toBeCloseTo(expected, 8);
  expect(quantileAt(0.05, units)).toBeCloseTo(expected, 8);
});

it('cannot say anything about one unit', () => {
  expect(quantile95(1)).toBe(Number.POSITIVE_INFINITY);
  expect(quantileAt(0.01, 1)).toBe(Number.POSITIVE_INFINITY);
});
