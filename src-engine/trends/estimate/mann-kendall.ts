import { normalTwoSided } from '../../analyze/distributions.ts';

/** The Mann-Kendall test for a monotone trend. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Variance of s without a trend, ties taken out. */
  readonly variance: number;
  /** With continuity correction; 0 when nothing varies. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/** Sum over groups of equal values of t (t - 1) (2t + 5). */
function tieTerm(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort((a, b) => a - b);
  let sum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const ties = to - from;
    sum += ties * (ties - 1) * (2 * ties + 5);
    from = to;
  }
  return sum;
}

/** Tests equally spaced values, oldest first, for a trend; normal approximation with ties (simulation.md 7, V17). */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  let s = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) s += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(values)) / 18;
  const z = variance <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, p: normalTwoSided(z) };
}
