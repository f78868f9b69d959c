import { meanAndVariance } from '../../analyze/moments.ts';
import { quantile95 } from '../../analyze/quantiles.ts';
import type { Interval } from '../../model/sweep.ts';

/** A mean over accounts, times `scale`, and the standard error of that. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  readonly accounts: number;
}

/** Accounts are a sample of those like them (simulation.md 4.3). `column` holds sums over `replications`. */
export function estimateOf(column: Float64Array, replications: number, scale: number): Estimate {
  const { mean, variance } = meanAndVariance(column);
  const accounts = column.length;
  const factor = scale / replications;
  return {
    value: mean * factor,
    standardError: accounts === 0 ? 0 : Math.sqrt(variance / accounts) * factor,
    accounts,
  };
}

/** 95 % interval; `critical` standard errors to each side instead of those of a single interval when given. */
export function intervalOf(estimate: Estimate, critical: number | null = null): Interval {
  const { value, standardError, accounts } = estimate;
  const reach = critical ?? quantile95(accounts);
  const half = standardError === 0 ? 0 : reach * standardError;
  return { value, low: value - half, high: value + half };
}
