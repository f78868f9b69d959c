import { normalQuantile, studentQuantile } from './distributions.ts';

/** Two-sided 95 % quantile of the normal distribution. */
export const Z95 = 1.959_963_984_540_054;

/** From this many units on the normal quantile is used (simulation.md 4.3). */
export const NORMAL_FROM = 200;

/** t quantiles are iterated for; bands ask for the same one day after day. */
const kept = new Map<number, number>();

/**
 * Two-sided 95 % quantile for a mean over `n` units: normal from 200 units, else Student's t with n - 1 degrees of
 * freedom. Infinity for one unit: nothing can be said.
 */
export function quantile95(n: number): number {
  if (n >= NORMAL_FROM) return Z95;
  if (n < 2) return Number.POSITIVE_INFINITY;
  const known = kept.get(n);
  if (known !== undefined) return known;
  const quantile = studentQuantile(0.975, n - 1);
  kept.set(n, quantile);
  return quantile;
}

/** The same at another two-sided level: `alpha` is what lies outside, 0.05 for 95 %. */
export function quantileAt(alpha: number, n: number): number {
  if (n < 2) return Number.POSITIVE_INFINITY;
  const p = 1 - alpha / 2;
  return n >= NORMAL_FROM ? normalQuantile(p) : studentQuantile(p, n - 1);
}
