import { expect, it } from 'vitest';
import { normalDraws, poissonDraws } from './bootstrap-draws.ts';
import { simultaneousCritical } from './simultaneous-critical.ts';

const ACCOUNTS = 600;
const SINGLE = { count: ACCOUNTS, groupOf: Uint16Array.from({ length: ACCOUNTS }, (_, i) => i) };

function noise(count: number, seed: number): Float64Array[] {
  const draws = normalDraws(ACCOUNTS, seed);
  return Array.from({ length: count }, (_, column) => draws(column).slice());
}

it('is that of one interval for one curve', () => {
  expect(simultaneousCritical(noise(1, 1), SINGLE, 5)).toBeCloseTo(1.96, 0);
  expect(simultaneousCritical([new Float64Array(ACCOUNTS)], SINGLE, 5)).toBeCloseTo(1.96, 2);
});

it('is that of one interval for curves that go together', () => {
  const [curve = new Float64Array(0)] = noise(1, 2);
  const parallel = Array.from({ length: 20 }, (_, index) => curve.map((x) => x * (index + 1)));
  expect(simultaneousCritical(parallel, SINGLE, 5)).toBe(simultaneousCritical([curve], SINGLE, 5));
});

it('comes near the exact value for independent curves', () => {
  // Two-sided 95 % of the largest of 20 independent normals: quantile of 1 - (1 - 0.95^(1/20)) / 2.
  const exact = 3.016;
  expect(Math.abs(simultaneousCritical(noise(20, 3), SINGLE, 5) - exact)).toBeLessThan(0.15);
});

it('draws normal multipliers and Poisson weights', () => {
  const normal = normalDraws(20_000, 7)(0);
  const mean = normal.reduce((sum, x) => sum + x, 0) / normal.length;
  const square = normal.reduce((sum, x) => sum + x * x, 0) / normal.length;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(20_000));
  expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / 20_000));
  const poisson = poissonDraws(20_000, 7)(0);
  const zero = poisson.filter((x) => x === 0).length / poisson.length;
  expect(Math.abs(zero - Math.exp(-1))).toBeLessThan(4 * Math.sqrt(0.2325 / 20_000));
  const average = poisson.reduce((sum, x) => sum + x, 0) / poisson.length;
  expect(Math.abs(average - 1)).toBeLessThan(4 / Math.sqrt(20_000));
});
