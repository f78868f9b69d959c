import type { Difference } from '../model/comparison.ts';
import { quantile95 } from './quantiles.ts';

/** Sample mean and variance (n - 1) in one pass over the accounts, in canonical order. */
export function meanAndVariance(values: Float64Array): {
  readonly mean: number;
  readonly variance: number;
} {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = n === 0 ? 0 : sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, variance: n < 2 ? 0 : squares / (n - 1) };
}

/** s2_w: mean over accounts of the variance over replications of the paired difference (simulation.md 4.3). */
function withinVariance(sums: Float64Array, squares: Float64Array, replications: number): number {
  let total = 0;
  for (let account = 0; account < sums.length; account++) {
    const sum = sums[account] ?? 0;
    const spread = (squares[account] ?? 0) - (sum * sum) / replications;
    total += spread > 0 ? spread / (replications - 1) : 0;
  }
  return sums.length === 0 ? 0 : total / sums.length;
}

/**
 * Paired difference of a measure that adds up over accounts, scaled: value = scale x sum over accounts of the mean
 * difference. `sums` are per-account sums of differences over replications, `squares` of their squares.
 * Interval: accounts are a sample, se = scale x sqrt(N s2_m); luck: se = scale x sqrt(N s2_w / R).
 */
export function additiveDifference(
  sums: Float64Array,
  squares: Float64Array,
  replications: number,
  scale: number,
): Difference {
  const n = sums.length;
  const means = sums.map((sum) => sum / replications);
  const { mean, variance } = meanAndVariance(means);
  const value = scale * mean * n;
  const within = replications < 2 ? 0 : withinVariance(sums, squares, replications) / replications;
  // Accounts differ at least by their luck: an estimate below it is noise (s2_between = max(0, s2_m - s2_w / R)).
  const half = halfWidth(n, value, scale * Math.sqrt(n * Math.max(variance, within)));
  if (replications < 2)
    return { value, low: value - half, high: value + half, luckLow: null, luckHigh: null };
  const luck = quantile95(1000) * scale * Math.sqrt(n * within);
  return {
    value,
    low: value - half,
    high: value + half,
    luckLow: value - luck,
    luckHigh: value + luck,
  };
}

/** Accounts of one arm: numerator and denominator of a ratio, per account. */
export interface RatioColumns {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

export function ratioOf(columns: RatioColumns): number {
  let top = 0;
  let bottom = 0;
  for (const value of columns.numerator) top += value;
  for (const value of columns.denominator) bottom += value;
  return bottom === 0 ? 0 : top / bottom;
}

/** Influence of each account on a ratio: L_i = (Y_i - R X_i) / mean(X) (simulation.md 4.4). */
function influences(columns: RatioColumns): Float64Array {
  const ratio = ratioOf(columns);
  const n = columns.denominator.length;
  let bottom = 0;
  for (const value of columns.denominator) bottom += value;
  const meanX = bottom / Math.max(1, n);
  return columns.numerator.map((y, index) =>
    meanX === 0 ? 0 : (y - ratio * (columns.denominator[index] ?? 0)) / meanX,
  );
}

/** Paired difference of ratios by the influences' difference (simulation.md 4.4). */
export function ratioDifference(challenger: RatioColumns, champion: RatioColumns): Difference {
  const before = influences(champion);
  const change = influences(challenger).map((value, index) => value - (before[index] ?? 0));
  const { variance } = meanAndVariance(change);
  const value = ratioOf(challenger) - ratioOf(champion);
  const standardError = Math.sqrt(variance / Math.max(1, change.length));
  const half = halfWidth(change.length, value, standardError);
  return { value, low: value - half, high: value + half, luckLow: null, luckHigh: null };
}

/** A single account has no spread to judge by: any difference is unbounded. No difference at all stays exactly zero. */
function halfWidth(n: number, value: number, standardError: number): number {
  if (n < 2) return value === 0 ? 0 : Number.POSITIVE_INFINITY;
  return standardError === 0 ? 0 : quantile95(n) * standardError;
}
