import { at } from '../base/assert.ts';
import { detExp, detLog } from '../base/det-math.ts';
import type { SegmentEffect, SegmentEffects } from '../model/segment-effects.ts';
import { benjaminiHochberg } from './adjust-p-values.ts';
import { normalTwoSided, studentQuantile, studentTwoSided } from './distributions.ts';
import { heterogeneity } from './heterogeneity.ts';
import { influences, type RatioColumns, ratioOf } from './influences.ts';
import { meanAndVariance } from './moments.ts';
import { NORMAL_FROM, quantile95 } from './quantiles.ts';

/**
 * One segment of the portfolio, by customer: a customer's accounts share their fate (simulation.md 4.3). A measure is a
 * ratio of two sums under each arm; for a mean an account the denominator counts accounts.
 */
export interface SegmentColumn {
  readonly segment: string;
  /** How many accounts of the segment the customer has. */
  readonly accounts: Float64Array;
  readonly champion: RatioColumns;
  readonly challenger: RatioColumns;
}

const LEVEL = 0.95;

/** Two-sided quantile for each of `count` independent means of `n` accounts, so that all hold with 95 %. */
function simultaneousQuantile(n: number, count: number): number {
  const each = detExp(detLog(LEVEL) / count);
  return Math.max(quantile95(n), studentQuantile(1 - (1 - each) / 2, n - 1));
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}

interface SegmentMoments {
  readonly accounts: number;
  readonly champion: number;
  readonly challenger: number;
  readonly mean: number;
  readonly error: number;
}

/** The difference of two ratios over the same customers: its error is that of the difference of influences (4.4). */
function momentsOf({ accounts, champion, challenger }: SegmentColumn): SegmentMoments {
  const before = influences(champion);
  const { variance } = meanAndVariance(
    influences(challenger).map((value, customer) => value - (before[customer] ?? 0)),
  );
  const [old, now] = [ratioOf(champion), ratioOf(challenger)];
  return {
    accounts: sum(accounts),
    champion: old,
    challenger: now,
    mean: now - old,
    error: Math.sqrt(variance / accounts.length),
  };
}

/** A segment of one customer, or one in which there is nothing to divide by, says nothing. */
function saysSomething({ accounts, champion, challenger }: SegmentColumn): boolean {
  return accounts.length > 1 && sum(champion.denominator) > 0 && sum(challenger.denominator) > 0;
}

/** The same difference over all segments together. */
function overallOf(columns: readonly SegmentColumn[]): number {
  const ratio = (arm: 'champion' | 'challenger') => {
    const total = (part: keyof RatioColumns) =>
      columns.reduce((all, column) => all + sum(column[arm][part]), 0);
    return total('numerator') / (total('denominator') || 1);
  };
  return ratio('challenger') - ratio('champion');
}

/** Two-sided p-value of no difference in a segment of `customers`. */
function pValue({ mean, error }: SegmentMoments, customers: number): number {
  if (error === 0) return mean === 0 ? 1 : 0;
  return customers >= NORMAL_FROM
    ? normalTwoSided(mean / error)
    : studentTwoSided(mean / error, customers - 1);
}

/**
 * Effects by segment with intervals that hold together, shrunk effects and the test of heterogeneity (simulation.md
 * 4.9), customers being the sample. A customer with accounts in two segments makes them hang together a little: the
 * bands are then wider than they need be.
 */
export function segmentEffects(columns: readonly SegmentColumn[]): SegmentEffects {
  const used = columns.filter(saysSomething);
  const moments = used.map(momentsOf);
  const overall = overallOf(used);
  const spread = meanAndVariance(Float64Array.from(moments, ({ mean }) => mean)).variance;
  const noise =
    moments.reduce((all, { error }) => all + error * error, 0) / Math.max(1, used.length);
  const between = Math.max(0, spread - noise);
  const pValues = benjaminiHochberg(
    moments.map((one, index) => pValue(one, at(used, index).accounts.length)),
  );
  const effects = used.map((column, index): SegmentEffect => {
    const { mean, error, accounts, champion, challenger } = at(moments, index);
    const customers = column.accounts.length;
    const half = error === 0 ? 0 : quantile95(customers) * error;
    const band = error === 0 ? 0 : simultaneousQuantile(customers, used.length) * error;
    const weight = between === 0 ? 0 : between / (between + error * error);
    return {
      segment: column.segment,
      accounts,
      customers,
      champion,
      challenger,
      value: mean,
      low: mean - half,
      high: mean + half,
      bandLow: mean - band,
      bandHigh: mean + band,
      shrunk: overall + weight * (mean - overall),
      pValue: at(pValues, index),
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
