import type { Difference } from '../model/comparison.ts';
import { type Clusters, clusterSums } from './cluster-sums.ts';
import { influences, type RatioColumns, ratioOf } from './influences.ts';
import { meanAndVariance } from './moments.ts';
import { quantile95, Z95 } from './quantiles.ts';
import { varianceLayers } from './variance-layers.ts';

/**
 * Paired difference of a measure that adds up over accounts, scaled: value = scale x sum over accounts of the mean
 * difference. `sums` are per-account sums of differences over replications, `squares` of their squares.
 * Interval: customers are a sample, se = scale x sqrt(N s2_m); luck: se = scale x sqrt(N s2_w / R).
 */
export function additiveDifference(
  sums: Float64Array,
  squares: Float64Array,
  replications: number,
  scale: number,
  clusters: Clusters | null = null,
): Difference {
  const layers = varianceLayers(sums, squares, replications, clusters);
  const total = scale * layers.units;
  const value = total * layers.mean;
  const half = halfWidth(layers.units, value, total * layers.portfolioError);
  const luck = layers.luckError === null ? null : Z95 * total * layers.luckError;
  return { value, low: value - half, high: value + half, ...luckEnds(value, luck) };
}

/** Totals of one arm over the accounts, one a replication: what the luck of a ratio is read from. */
export interface RatioTotals {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** A ratio's arm: sums over replications by account, and totals over accounts by replication. */
export interface RatioArm {
  readonly columns: RatioColumns;
  readonly totals: RatioTotals;
}

/**
 * Paired difference of ratios by the influences' difference (simulation.md 4.4), over customers. Luck: the replications'
 * totals are linearised by the same influences; their spread over sqrt(R) is the error with the portfolio held fixed.
 */
export function ratioDifference(
  challenger: RatioArm,
  champion: RatioArm,
  clusters: Clusters | null = null,
): Difference {
  const before = influences(champion.columns);
  const change = influences(challenger.columns).map((value, index) => value - (before[index] ?? 0));
  const units = clusterSums(change, clusters);
  const { variance } = meanAndVariance(units);
  const value = ratioOf(challenger.columns) - ratioOf(champion.columns);
  const accounts = Math.max(1, change.length);
  const half = halfWidth(units.length, value, Math.sqrt(variance * units.length) / accounts);
  const linear = linearTotals(challenger);
  const old = linearTotals(champion);
  const moves = linear.map((total, replication) => total - (old[replication] ?? 0));
  const replications = moves.length;
  const spread = meanAndVariance(moves).variance;
  const luck =
    replications < 2
      ? null
      : spread === 0
        ? 0
        : quantile95(replications) * Math.sqrt(spread / replications);
  return { value, low: value - half, high: value + half, ...luckEnds(value, luck) };
}

/** (Y_r - R X_r) / mean_r(X_r) of each replication: the first-order move of the ratio. */
function linearTotals({ columns, totals }: RatioArm): Float64Array {
  const ratio = ratioOf(columns);
  const { mean } = meanAndVariance(totals.denominator);
  return totals.numerator.map((y, replication) =>
    mean === 0 ? 0 : (y - ratio * (totals.denominator[replication] ?? 0)) / mean,
  );
}

function luckEnds(value: number, half: number | null): Pick<Difference, 'luckLow' | 'luckHigh'> {
  return half === null
    ? { luckLow: null, luckHigh: null }
    : { luckLow: value - half, luckHigh: value + half };
}

/** A single unit has no spread to judge by: any difference is unbounded. No difference at all stays exactly zero. */
function halfWidth(n: number, value: number, standardError: number): number {
  if (n < 2) return value === 0 ? 0 : Number.POSITIVE_INFINITY;
  return standardError === 0 ? 0 : quantile95(n) * standardError;
}
