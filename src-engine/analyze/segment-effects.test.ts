import { expect, it } from 'vitest';
import { segmentEffects } from './segment-effects.ts';

/** A mean an account: the champion has nothing, so that the differences are the challenger's values. */
function means(segment: string, differences: readonly number[], counts: readonly number[]) {
  const accounts = Float64Array.from(counts);
  return {
    segment,
    accounts,
    champion: { numerator: new Float64Array(counts.length), denominator: accounts },
    challenger: { numerator: Float64Array.from(differences), denominator: accounts },
  };
}

const column = (segment: string, values: readonly number[]) =>
  means(
    segment,
    values,
    values.map(() => 1),
  );

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
  const paired = means('A', [0, 2, 4, 6, 8], [2, 2, 2, 2, 2]);
  const [one] = segmentEffects([alone]).effects;
  const [two] = segmentEffects([paired]).effects;
  expect(two).toEqual({ ...one, accounts: 10, customers: 5 });
});

it('the mean of customers of unequal size is that of their accounts, with the error of a ratio', () => {
  const [effect] = segmentEffects([means('A', [6, 0, 3], [3, 2, 1])]).effects;
  expect(effect?.value).toBe(1.5);
  // Influences (D - 1.5 n) / 2: 0.75, -1.5, 0.75; variance 1.6875; t with two degrees 4.3027.
  const half = 4.302_652_7 * Math.sqrt(1.6875 / 3);
  expect(effect?.high).toBeCloseTo(1.5 + half, 5);
});

it('a ratio is compared by the difference of influences, as V11 does over the whole portfolio', () => {
  const segment = {
    segment: 'A',
    accounts: Float64Array.from([1, 1, 1, 1]),
    champion: {
      numerator: Float64Array.from([10, 0, 30, 20]),
      denominator: Float64Array.from([40, 20, 60, 80]),
    },
    challenger: {
      numerator: Float64Array.from([20, 10, 30, 20]),
      denominator: Float64Array.from([40, 20, 60, 80]),
    },
  };
  const [effect] = segmentEffects([segment]).effects;
  // Champion 60/200 = .3, challenger 80/200 = .4; influences over a mean of 50: champion -.04, -.12, .24, -.08;
  // challenger .08, .04, .12, -.24; differences .12, .16, -.12, -.16, squares .08, variance .08 / 3.
  expect([effect?.champion, effect?.challenger]).toEqual([0.3, 0.4]);
  expect(effect?.value).toBeCloseTo(0.1, 12);
  expect(effect?.high).toBeCloseTo(0.1 + 3.182_446_3 * Math.sqrt(0.08 / 3 / 4), 6);
});

it('a segment with nothing to divide by says nothing of a ratio', () => {
  const nothing = { numerator: new Float64Array(3), denominator: new Float64Array(3) };
  const accounts = Float64Array.from([1, 1, 1]);
  const empty = { segment: 'B', accounts, champion: nothing, challenger: nothing };
  const { effects } = segmentEffects([column('A', [1, 2, 3]), empty]);
  expect(effects.map(({ segment }) => segment)).toEqual(['A']);
});

it('p-values are adjusted over the segments: what is looked through is not found by chance', () => {
  const { effects } = segmentEffects([
    column('A', [4, 5, 6, 5, 4, 6]),
    column('B', [-1, 1, -1, 1, -1, 1]),
    column('C', [0, 1, -1, 0, 1, -1]),
  ]);
  // Alone t = 5 / (.8944 / sqrt 6) = 13.69 with five degrees: p 3.73e-5; three segments make it three times that.
  expect(effects[0]?.pValue).toBeCloseTo(1.12e-4, 5);
  expect(effects[1]?.pValue).toBe(1);
});
