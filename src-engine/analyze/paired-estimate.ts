import { type Clusters, clusterSums } from './cluster-sums.ts';
import { influences, type RatioColumns, ratioOf } from './influences.ts';
import { meanAndVariance } from './moments.ts';
import { type VarianceLayers, varianceLayers } from './variance-layers.ts';

/** A paired difference before it becomes an interval. */
export interface PairedEstimate {
  /** Challenger minus champion, in the measure's unit. */
  readonly value: number;
  /** Of the mean over units; times `scale` they are the measure's. */
  readonly layers: VarianceLayers;
  readonly scale: number;
  /** What each unit adds: value = offset + sum of moves. The bootstrap resamples these. */
  readonly moves: Float64Array;
  readonly offset: number;
  /** How many values the luck error is estimated from: replications for ratios, without number for sums. */
  readonly luckUnits: number;
}

/**
 * A measure that adds up over accounts, scaled: value = scale x sum over accounts of the mean difference. `sums` are
 * per-account sums of differences over replications, `squares` of their squares.
 */
export function additiveEstimate(
  sums: Float64Array,
  squares: Float64Array,
  replications: number,
  scale: number,
  clusters: Clusters | null = null,
): PairedEstimate {
  const layers = varianceLayers(sums, squares, replications, clusters);
  const total = scale * layers.units;
  const moves = clusterSums(
    sums.map((sum) => (scale * sum) / replications),
    clusters,
  );
  const luckUnits = Number.POSITIVE_INFINITY;
  return { value: total * layers.mean, layers, scale: total, moves, offset: 0, luckUnits };
}

/** A ratio's arm: sums over replications by account, and totals over accounts by replication. */
export interface RatioArm {
  readonly columns: RatioColumns;
  readonly totals: RatioColumns;
}

/**
 * A difference of ratios by the influences' difference (simulation.md 4.4), over customers. Luck: the replications' totals
 * are linearised by the same influences; their spread over sqrt(R) is the error with the portfolio held fixed.
 */
export function ratioEstimate(
  challenger: RatioArm,
  champion: RatioArm,
  clusters: Clusters | null = null,
): PairedEstimate {
  const before = influences(champion.columns);
  const accounts = Math.max(1, before.length);
  const change = influences(challenger.columns).map(
    (value, index) => (value - (before[index] ?? 0)) / accounts,
  );
  const moves = clusterSums(change, clusters);
  const units = moves.length;
  const value = ratioOf(challenger.columns) - ratioOf(champion.columns);
  const old = linearTotals(champion);
  const luck = linearTotals(challenger).map((total, index) => total - (old[index] ?? 0));
  const replications = luck.length;
  const spread = meanAndVariance(luck).variance;
  const within = spread * units;
  const means = meanAndVariance(moves.map((move) => move * units)).variance;
  const layers: VarianceLayers = {
    units,
    replications,
    mean: value,
    within,
    means,
    between: Math.max(0, means - within / replications),
    luckError: replications < 2 ? null : Math.sqrt(spread / replications),
    portfolioError: units === 0 ? 0 : Math.sqrt(means / units),
  };
  return { value, layers, scale: 1, moves, offset: value, luckUnits: replications };
}

/** (Y_r - R X_r) / mean_r(X_r) of each replication: the first-order move of the ratio. */
function linearTotals({ columns, totals }: RatioArm): Float64Array {
  const ratio = ratioOf(columns);
  const { mean } = meanAndVariance(totals.denominator);
  return totals.numerator.map((y, replication) =>
    mean === 0 ? 0 : (y - ratio * (totals.denominator[replication] ?? 0)) / mean,
  );
}
