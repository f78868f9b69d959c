import { at } from '../base/assert.ts';
import { detExp, detLog } from '../base/det-math.ts';
import type { SegmentEffect, SegmentEffects } from '../model/segment-effects.ts';
import { chiSquareTail, studentQuantile } from './distributions.ts';
import { meanAndVariance } from './moments.ts';
import { quantile95 } from './quantiles.ts';

/** Accounts of one segment with their paired differences, a mean over replications each. */
export interface SegmentColumn {
  readonly segment: string;
  readonly differences: Float64Array;
}

const LEVEL = 0.95;

/** Two-sided quantile for each of `count` independent means of `n` accounts, so that all hold with 95 %. */
function simultaneousQuantile(n: number, count: number): number {
  const each = detExp(detLog(LEVEL) / count);
  return Math.max(quantile95(n), studentQuantile(1 - (1 - each) / 2, n - 1));
}

function heterogeneityOf(values: readonly number[], errors: readonly number[]) {
  const used = values.flatMap((value, index) => {
    const error = at(errors, index);
    return error > 0 ? [{ value, weight: 1 / (error * error) }] : [];
  });
  if (used.length < 2) return null;
  const weights = used.reduce((sum, { weight }) => sum + weight, 0);
  const mean = used.reduce((sum, { value, weight }) => sum + weight * value, 0) / weights;
  const q = used.reduce(
    (sum, { value, weight }) => sum + weight * (value - mean) * (value - mean),
    0,
  );
  const degrees = used.length - 1;
  return { q, degrees, pValue: chiSquareTail(q, degrees) };
}

/**
 * Effects by segment with intervals that hold together, shrunk effects and the test of heterogeneity (simulation.md
 * 4.9). Segments of one account say nothing and are left out; accounts of different segments are independent.
 */
export function segmentEffects(columns: readonly SegmentColumn[]): SegmentEffects {
  const used = columns.filter(({ differences }) => differences.length > 1);
  const moments = used.map(({ differences }) => {
    const { mean, variance } = meanAndVariance(differences);
    return { mean, error: Math.sqrt(variance / differences.length) };
  });
  const accounts = used.reduce((sum, { differences }) => sum + differences.length, 0);
  const overall =
    used.reduce(
      (sum, { differences }, index) => sum + at(moments, index).mean * differences.length,
      0,
    ) / Math.max(1, accounts);
  const spread = meanAndVariance(Float64Array.from(moments, ({ mean }) => mean)).variance;
  const noise =
    moments.reduce((sum, { error }) => sum + error * error, 0) / Math.max(1, used.length);
  const between = Math.max(0, spread - noise);
  const effects = used.map(({ segment, differences }, index): SegmentEffect => {
    const { mean, error } = at(moments, index);
    const n = differences.length;
    const half = error === 0 ? 0 : quantile95(n) * error;
    const band = error === 0 ? 0 : simultaneousQuantile(n, used.length) * error;
    const weight = between === 0 ? 0 : between / (between + error * error);
    return {
      segment,
      accounts: n,
      value: mean,
      low: mean - half,
      high: mean + half,
      bandLow: mean - band,
      bandHigh: mean + band,
      shrunk: overall + weight * (mean - overall),
    };
  });
  const means = moments.map(({ mean }) => mean);
  return {
    effects,
    heterogeneity: heterogeneityOf(
      means,
      moments.map(({ error }) => error),
    ),
  };
}
