import { type Clusters, clusterSums } from './cluster-sums.ts';
import { meanAndVariance } from './moments.ts';

/** The spread of a paired difference, taken apart (simulation.md 4.3). All are of the mean over the units. */
export interface VarianceLayers {
  /** Customers, or accounts where customers are not known. */
  readonly units: number;
  readonly replications: number;
  readonly mean: number;
  /** s2_w: mean over units of the variance over replications; 0 with one replication, where it is not known. */
  readonly within: number;
  /** s2_m: variance over units of the mean over replications. */
  readonly means: number;
  /** max(0, s2_m - s2_w / R): what is left of s2_m when replications take all luck away. */
  readonly between: number;
  /** Standard error with the portfolio held fixed; null with one replication. */
  readonly luckError: number | null;
  /** Standard error with the units as a sample of those like them. */
  readonly portfolioError: number;
}

/**
 * Takes the spread apart. `sums` and `squares` are per account the sums over `replications` of the difference and of its
 * square. Luck is independent between accounts, so the within parts of a customer's accounts add up.
 */
export function varianceLayers(
  sums: Float64Array,
  squares: Float64Array,
  replications: number,
  clusters: Clusters | null = null,
): VarianceLayers {
  const unitMeans = clusterSums(
    sums.map((sum) => sum / replications),
    clusters,
  );
  const units = unitMeans.length;
  const { mean, variance } = meanAndVariance(unitMeans);
  const within = replications < 2 ? 0 : withinTotal(sums, squares, replications) / units;
  const perUnit = within / replications;
  return {
    units,
    replications,
    mean,
    within,
    means: variance,
    between: Math.max(0, variance - perUnit),
    luckError: replications < 2 ? null : Math.sqrt(perUnit / units),
    // Units differ at least by their luck: an estimate below it is noise.
    portfolioError: Math.sqrt(Math.max(variance, perUnit) / units),
  };
}

function withinTotal(sums: Float64Array, squares: Float64Array, replications: number): number {
  let total = 0;
  for (let account = 0; account < sums.length; account++) {
    const sum = sums[account] ?? 0;
    const spread = (squares[account] ?? 0) - (sum * sum) / replications;
    total += spread > 0 ? spread / (replications - 1) : 0;
  }
  return total;
}

/**
 * Variance that uncertain parameters bring to a difference: max(0, var_r(difference_r) - luck of one replication), s2_w / N
 * in the units of the mean. `drawn` are differences of replications that each ran under parameters of their own draw; at
 * least 50 are wanted. Added to se_P^2 it gives se_T^2.
 */
export function parameterVariance(drawn: Float64Array, luckOfOne: number): number {
  return Math.max(0, meanAndVariance(drawn).variance - luckOfOne);
}
