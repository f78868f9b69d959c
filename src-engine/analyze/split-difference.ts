import type { SplitDifference } from '../model/pilot.ts';
import { studentQuantile, studentTwoSided } from './distributions.ts';
import { influences, type RatioColumns, ratioOf } from './influences.ts';
import { meanAndVariance } from './moments.ts';

/** What is known of one arm of a split: different units in each arm. */
export interface SampleMoments {
  readonly count: number;
  readonly mean: number;
  /** n - 1 in the denominator. */
  readonly variance: number;
}

export function sampleMoments(values: Float64Array): SampleMoments {
  return { count: values.length, ...meanAndVariance(values) };
}

/**
 * A ratio of sums as a mean: the ratio, with the variance of its influences (simulation.md 4.4). Differences and plans of
 * ratios are then those of means.
 */
export function ratioMoments(columns: RatioColumns): SampleMoments {
  const { variance } = meanAndVariance(influences(columns));
  return { count: columns.numerator.length, mean: ratioOf(columns), variance };
}

/**
 * Difference of two independent means with Welch's error (simulation.md 3): variances may differ. With fewer than two
 * units in an arm nothing can be said: the interval is unbounded. Without any spread the difference is exact.
 */
export function splitDifference(
  challenger: SampleMoments,
  champion: SampleMoments,
): SplitDifference {
  const value = challenger.mean - champion.mean;
  if (challenger.count < 2 || champion.count < 2)
    return {
      value,
      standardError: Number.POSITIVE_INFINITY,
      degrees: 0,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
      p: 1,
    };
  const one = challenger.variance / challenger.count;
  const two = champion.variance / champion.count;
  const square = one + two;
  const standardError = Math.sqrt(square);
  if (square === 0) {
    const degrees = challenger.count + champion.count - 2;
    return { value, standardError, degrees, low: value, high: value, p: value === 0 ? 1 : 0 };
  }
  const degrees =
    (square * square) / ((one * one) / (challenger.count - 1) + (two * two) / (champion.count - 1));
  const half = studentQuantile(0.975, degrees) * standardError;
  const p = studentTwoSided(value / standardError, degrees);
  return { value, standardError, degrees, low: value - half, high: value + half, p };
}
