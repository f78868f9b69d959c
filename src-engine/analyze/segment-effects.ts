import { at } from '../base/assert.ts';
import { detExp, detLog } from '../base/det-math.ts';
import type { SegmentEffect, SegmentEffects } from '../model/segment-effects.ts';
import { studentQuantile } from './distributions.ts';
import { heterogeneity } from './heterogeneity.ts';
import { influences, ratioOf } from './influences.ts';
import { meanAndVariance } from './moments.ts';
import { quantile95 } from './quantiles.ts';

/** One segment of the portfolio, by customer: a customer's accounts share their fate (simulation.md 4.3). */
export interface SegmentColumn {
  readonly segment: string;
  /** Sum over the customer's accounts in the segment of the paired differences, means over replications. */
  readonly differences: Float64Array;
  /** How many accounts of the segment the customer has. */
  readonly accounts: Float64Array;
}

const LEVEL = 0.95;

/** Two-sided quantile for each of `count` independent means of `n` accounts, so that all hold with 95 %. */
function simultaneousQuantile(n: number, count: number): number {
  const each = detExp(detLog(LEVEL) / count);
  return Math.max(quantile95(n), studentQuantile(1 - (1 - each) / 2, n - 1));
}

interface SegmentMoments {
  readonly accounts: number;
  /** Mean difference an account. */
  readonly mean: number;
  readonly error: number;
}

/** The mean an account is a ratio of sums over customers: its error is that of their influences (simulation.md 4.4). */
function momentsOf({ differences, accounts }: SegmentColumn): SegmentMoments {
  const columns = { numerator: differences, denominator: accounts };
  const { variance } = meanAndVariance(influences(columns));
  return {
    accounts: accounts.reduce((sum, count) => sum + count, 0),
    mean: ratioOf(columns),
    error: Math.sqrt(variance / differences.length),
  };
}

/**
 * Effects by segment with intervals that hold together, shrunk effects and the test of heterogeneity (simulation.md
 * 4.9), customers being the sample. Segments of one customer say nothing and are left out. A customer with accounts in two
 * segments makes them hang together a little: the bands are then wider than they need be.
 */
export function segmentEffects(columns: readonly SegmentColumn[]): SegmentEffects {
  const used = columns.filter(({ differences }) => differences.length > 1);
  const moments = used.map(momentsOf);
  const accounts = moments.reduce((sum, one) => sum + one.accounts, 0);
  const total = moments.reduce((sum, one) => sum + one.mean * one.accounts, 0);
  const overall = total / Math.max(1, accounts);
  const spread = meanAndVariance(Float64Array.from(moments, ({ mean }) => mean)).variance;
  const noise =
    moments.reduce((sum, { error }) => sum + error * error, 0) / Math.max(1, used.length);
  const between = Math.max(0, spread - noise);
  const effects = used.map(({ segment, differences }, index): SegmentEffect => {
    const { mean, error, accounts: count } = at(moments, index);
    const customers = differences.length;
    const half = error === 0 ? 0 : quantile95(customers) * error;
    const band = error === 0 ? 0 : simultaneousQuantile(customers, used.length) * error;
    const weight = between === 0 ? 0 : between / (between + error * error);
    return {
      segment,
      accounts: count,
      customers,
      value: mean,
      low: mean - half,
      high: mean + half,
      bandLow: mean - band,
      bandHigh: mean + band,
      shrunk: overall + weight * (mean - overall),
    };
  });
  const test = heterogeneity(
    moments.map(({ mean, error }) => ({ value: mean, standardError: error })),
  );
  return {
    effects,
    heterogeneity: test === null ? null : { q: test.q, degrees: test.degrees, pValue: test.p },
  };
}
