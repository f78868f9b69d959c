import { at } from '../base/assert.ts';
import { detExp, detLog } from '../base/det-math.ts';
import { chiSquareTail, studentQuantile } from './distributions.ts';
import { meanAndVariance } from './paired-difference.ts';
import { quantile95 } from './quantiles.ts';

/** Accounts of one segment with their paired differences, a mean over replications each. */
export interface SegmentColumn {
  readonly segment: string;
  readonly differences: Float64Array;
}

export interface SegmentEffect {
  readonly segment: string;
  readonly accounts: number;
  /** Mean difference per account. */
  readonly value: number;
  /** 95 % interval of this segment by itself. */
  readonly low: number;
  readonly high: number;
  /** 95 % for all segments at once. */
  readonly bandLow: number;
  readonly bandHigh: number;
  /** Drawn to the overall effect by how uncertain it is: what to expect of the segment. */
  readonly shrunk: number;
}

export interface SegmentEffects {
  readonly effects: readonly SegmentEffect[];
  /** Whether segments differ in effect: Q = sum ((D_s - D) / se_s)^2 against chi-square; null for fewer than two. */
  readonly heterogeneity: {
    readonly q: number;
    readonly degrees: number;
    readonly pValue: number;
  } | null;
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
