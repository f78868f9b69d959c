import { expect, it } from 'vitest';
import { segmentEffects } from './segment-effects.ts';

const column = (segment: string, values: readonly number[]) => ({
  segment,
  differences: Float64Array.from(values),
  accounts: Float64Array.from(values, () => 1),
});

it('tests heterogeneity by inverse variance', () => {
  // Means 2 and 6; variances 2.5 and 2.5 over five accounts: errors squared .5 each, overall 4, Q = 4/.5 + 4/.5 = 16.
  const { effects, heterogeneity } = segmentEffects([
    column('A', [0, 1, 2, 3, 4]),
    column('B', [4, 5, 6, 7, 8]),
  ]);
  expect(heterogeneity?.q).toBeCloseTo(16, 9);
  expect(heterogeneity?.degrees).toBe(1);
  // P(chi-square with one degree > 16) = 6.334e-5.
  expect(heterogeneity?.pValue).toBeCloseTo(6.334e-5, 8);
  expect(effects.map(({ value }) => value)).toEqual([2, 6]);
  // Spread of the means 8, noise .5: the rest, 7.5, weighs 15/16 of the distance to 4.
  expect(effects[0]?.shrunk).toBeCloseTo(4 - 2 * (7.5 / 8), 9);
});

it('gives wider intervals to hold for all segments, and none to a segment of one customer', () => {
  const { effects } = segmentEffects([
    column('A', [0, 1, 2, 3, 4]),
    column('B', [1, 2, 1, 2, 1]),
    column('single', [5]),
  ]);
  expect(effects.map(({ segment }) => segment)).toEqual(['A', 'B']);
  for (const { low, high, bandLow, bandHigh } of effects) {
    expect(bandLow).toBeLessThan(low);
    expect(bandHigh).toBeGreaterThan(high);
  }
  // Student's t with four degrees at (1 + sqrt .95) / 2: 3.4916, error sqrt .5.
  expect(effects[0]?.bandHigh).toBeCloseTo(2 + 3.4916 * Math.sqrt(0.5), 1);
});

it('has nothing to test without spread', () => {
  const { effects, heterogeneity } = segmentEffects([column('A', [0, 0]), column('B', [0, 0])]);
  expect(heterogeneity).toBeNull();
  expect(effects.map(({ bandLow, bandHigh }) => [bandLow, bandHigh])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

it('takes customers for the sample: accounts that go together say no more than one', () => {
  const alone = column('A', [0, 1, 2, 3, 4]);
  // Each customer has two accounts with the same difference: twice the accounts, the same five customers.
  const paired = {
    segment: 'A',
    differences: alone.differences.map((value) => 2 * value),
    accounts: alone.accounts.map(() => 2),
  };
  const [one] = segmentEffects([alone]).effects;
  const [two] = segmentEffects([paired]).effects;
  expect(two).toEqual({ ...one, accounts: 10, customers: 5 });
});

it('the mean of customers of unequal size is that of their accounts, with the error of a ratio', () => {
  const segment = {
    segment: 'A',
    differences: Float64Array.from([6, 0, 3]),
    accounts: Float64Array.from([3, 2, 1]),
  };
  const [effect] = segmentEffects([segment]).effects;
  expect(effect?.value).toBe(1.5);
  // Influences (D - 1.5 n) / 2: 0.75, -1.5, 0.75; variance 1.6875; t with two degrees 4.3027.
  const half = 4.302_652_7 * Math.sqrt(1.6875 / 3);
  expect(effect?.high).toBeCloseTo(1.5 + half, 5);
});
