import { intervalWithin } from './interval-within.ts';
import { meanAndVariance } from './moments.ts';
import { quantile95 } from './quantiles.ts';

/**
 * Half the 95 % interval of a mean over replications, Student's t: of luck, with the portfolio held fixed (simulation.md 4.3).
 * Null with one replication, which says nothing of it.
 */
export function luckHalfWidth(perReplication: Float64Array): number | null {
  const n = perReplication.length;
  if (n < 2) return null;
  const { variance } = meanAndVariance(perReplication);
  return variance === 0 ? 0 : quantile95(n) * Math.sqrt(variance / n);
}

/** A mean over replications of what cannot be negative, with its interval; the value alone with one. */
export interface LuckLevel {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function luckLevel(perReplication: Float64Array): LuckLevel {
  const { mean } = meanAndVariance(perReplication);
  const half = luckHalfWidth(perReplication) ?? 0;
  return { value: mean, ...intervalWithin('amount', mean, half) };
}
