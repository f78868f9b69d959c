import { expect, it } from 'vitest';
import { quantile95 } from './quantiles.ts';

it.each([
  [2, 12.7062],
  [5, 2.7764],
  [6, 2.5706],
  [7, 2.4469],
  [12, 2.201],
  [31, 2.0423],
  [101, 1.984],
  [200, 1.96],
  [12_000, 1.96],
])('two-sided 95 %% quantile for %i units', (units, expected) => {
  expect(quantile95(units)).toBeCloseTo(expected, units < 8 && units > 5 ? 2 : 3);
});

it('cannot say anything about one unit', () => {
  expect(quantile95(1)).toBe(Number.POSITIVE_INFINITY);
});
