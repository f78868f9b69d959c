import { type Clusters, clusterSums } from '../../analyze/cluster-sums.ts';
import { meanAndVariance } from '../../analyze/moments.ts';
import { quantile95 } from '../../analyze/quantiles.ts';
import type { Interval } from '../../model/sweep.ts';

/** A mean over accounts, times `scale`, and the standard error of that. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  /** Customers, or accounts where each customer has one. */
  readonly units: number;
}

/**
 * Customers, or accounts without `clusters`, are a sample of those like them (simulation.md 4.3). `column` holds sums over
 * `replications` by account.
 */
export function estimateOf(
  column: Float64Array,
  replications: number,
  scale: number,
  clusters: Clusters | null,
): Estimate {
  const accounts = column.length;
  const sums = clusterSums(column, clusters);
  const { mean, variance } = meanAndVariance(sums);
  const units = sums.length;
  const factor = scale / replications;
  return {
    value: accounts === 0 ? 0 : ((mean * units) / accounts) * factor,
    standardError: accounts === 0 ? 0 : (Math.sqrt(variance * units) / accounts) * factor,
    units,
  };
}

/** 95 % interval; `critical` standard errors to each side instead of those of a single interval when given. */
export function intervalOf(estimate: Estimate, critical: number | null = null): Interval {
  const { value, standardError, units } = estimate;
  const reach = critical ?? quantile95(units);
  const half = standardError === 0 ? 0 : reach * standardError;
  return { value, low: value - half, high: value + half };
}
