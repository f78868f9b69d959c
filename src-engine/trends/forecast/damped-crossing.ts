import { detLog } from '../../base/det-math.ts';

/** Where a damped trend ends, and when it is at a limit on the way there. */
export interface DampedCrossing {
  /** Level that the trend draws near to and never passes. */
  readonly asymptote: number;
  /** Steps to the limit, broken; null when the trend never reaches it. */
  readonly steps: number | null;
}

/**
 * Closed form without a season: asymptote level + trend phi / (1 - phi); steps ln(1 - (limit - level)(1 - phi) / (trend
 * phi)) / ln phi (simulation.md 7, V17b). 0 < phi < 1; the limit is an upper one.
 */
export function dampedCrossing(
  level: number,
  trend: number,
  phi: number,
  limit: number,
): DampedCrossing {
  const asymptote = level + (trend * phi) / (1 - phi);
  if (level >= limit) return { asymptote, steps: 0 };
  if (asymptote <= limit) return { asymptote, steps: null };
  const left = 1 - ((limit - level) * (1 - phi)) / (trend * phi);
  return { asymptote, steps: detLog(left) / detLog(phi) };
}
