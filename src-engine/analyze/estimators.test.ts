import { describe, expect, it } from 'vitest';
import { adjustForCovariate } from './adjust-for-covariate.ts';
import { clusterSums, clustersOf } from './cluster-sums.ts';
import { heterogeneity } from './heterogeneity.ts';
import { decideToStop, moreReplications, replicationsFor } from './replication-plan.ts';
import { sampleMoments, splitDifference } from './split-difference.ts';
import { parameterVariance } from './variance-layers.ts';

describe('customers', () => {
  it('are numbered by their first account; none has two: accounts are the units', () => {
    expect(clustersOf(Int32Array.from([7, 3, 7, 1]))).toEqual({
      count: 3,
      clusterOf: Int32Array.from([0, 1, 0, 2]),
    });
    expect(clustersOf(Int32Array.from([7, 3, 1]))).toBeNull();
  });

  it('add their accounts', () => {
    const clusters = clustersOf(Int32Array.from([7, 3, 7, 1]));
    expect(clusterSums(Float64Array.from([1, 2, 3, 4]), clusters)).toEqual(
      Float64Array.from([4, 2, 4]),
    );
  });
});

describe('Welch', () => {
  it('agrees with the textbook: unequal variances', () => {
    const a = sampleMoments(Float64Array.from([27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9]));
    const b = sampleMoments(Float64Array.from([27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8]));
    const found = splitDifference(b, a);
    expect(found.value).toBeCloseTo(3.1, 1);
    expect(found.standardError).toBeCloseTo(
      Math.sqrt(a.variance / a.count + b.variance / b.count),
      12,
    );
    expect(found.degrees).toBeGreaterThan(8);
    expect(found.degrees).toBeLessThan(16);
    expect(found.p < 0.05).toBe(found.low > 0 || found.high < 0);
  });

  it('cannot bound an arm of one, and is exact without spread', () => {
    const one = { count: 1, mean: 3, variance: 0 };
    expect(splitDifference(one, one).high).toBe(Number.POSITIVE_INFINITY);
    const flat = { count: 9, mean: 3, variance: 0 };
    expect(splitDifference(flat, { ...flat, mean: 2 })).toMatchObject({ low: 1, high: 1, p: 0 });
    expect(splitDifference(flat, flat)).toMatchObject({ low: 0, high: 0, p: 1 });
  });
});

it('CUPED keeps the mean and lowers the variance by the squared correlation', () => {
  const x = Float64Array.from({ length: 500 }, (_, index) => (index * 37) % 101);
  const y = x.map((value, index) => 2 * value + ((index * 17) % 23));
  const found = adjustForCovariate(y, x);
  const before = sampleMoments(y);
  const after = sampleMoments(found.values);
  expect(after.mean).toBeCloseTo(before.mean, 9);
  const kept = 1 - found.correlation * found.correlation;
  expect(after.variance / before.variance).toBeCloseTo(kept, 9);
  expect(adjustForCovariate(y, new Float64Array(500)).values).toEqual(y);
});

describe('heterogeneity', () => {
  it('is Q of the weighted mean', () => {
    const found = heterogeneity([
      { value: 1, standardError: 1 },
      { value: 3, standardError: 1 },
      { value: 9, standardError: 0 },
    ]);
    expect(found).toMatchObject({ overall: 2, q: 2, degrees: 1 });
    expect(found?.p).toBeCloseTo(0.157_299_207_050_285, 12);
  });

  it('needs two segments with spread', () => {
    expect(heterogeneity([{ value: 1, standardError: 1 }])).toBeNull();
  });
});

describe('replications', () => {
  it('R = ceil((z s / h)^2)', () => {
    expect(replicationsFor(10, 2)).toBe(97);
    expect(replicationsFor(0, 2)).toBe(1);
  });

  /** Spread between accounts 4, luck 100 within, 50 accounts, 10 replications. */
  const layers = {
    units: 50,
    replications: 10,
    mean: 1,
    within: 100,
    means: 14,
    between: 4,
    luckError: Math.sqrt(100 / 500),
    portfolioError: Math.sqrt(14 / 50),
  };
  const soFar = { layers, scale: 1 };

  it('stop: precise, small luck, most allowed; else how many more', () => {
    expect(decideToStop(soFar, { halfWidth: 1, most: 99 })).toEqual({ stop: true, why: 'precise' });
    expect(decideToStop(soFar, { halfWidth: 0.1, most: 10 })).toEqual({
      stop: true,
      why: 'most allowed',
    });
    const calm = { layers: { ...layers, within: 10, luckError: 0.2 }, scale: 1 };
    expect(decideToStop(calm, { halfWidth: 0.1, most: 99 })).toEqual({
      stop: true,
      why: 'luck is small',
    });
    // (1.96 sqrt(100 / 50) / 0.6)^2 = 21.3
    expect(decideToStop(soFar, { halfWidth: 0.6, most: 99 })).toEqual({ stop: false, more: 12 });
    expect(decideToStop(soFar, { halfWidth: 0.6, most: 15 })).toEqual({ stop: false, more: 5 });
  });

  it('go on when luck is not known yet', () => {
    const once = { layers: { ...layers, replications: 1, luckError: null }, scale: 1 };
    expect(decideToStop(once, { halfWidth: 1, most: 99 })).toEqual({ stop: false, more: 9 });
  });

  it('"about N more" until the portfolio interval is that narrow; null when none would do', () => {
    expect(moreReplications(soFar, 2)).toBe(0);
    // (h / z)^2 = 0.2127; less 4 / 50 leaves 0.1327; 2 / 0.1327 = 15.1
    expect(moreReplications(soFar, 0.904)).toBe(6);
    expect(moreReplications(soFar, 0.5)).toBeNull();
  });
});

it('parameters add what replications under drawn assumptions spread beyond luck', () => {
  // Variance of the draws: 29.2.
  const drawn = Float64Array.from([-4, 0, 2, 6, 10]);
  expect(parameterVariance(drawn, 4.2)).toBeCloseTo(25, 12);
  // No more spread than luck: nothing is added.
  expect(parameterVariance(drawn, 30)).toBe(0);
  expect(parameterVariance(new Float64Array(5), 0)).toBe(0);
});
