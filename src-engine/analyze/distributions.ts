import gammainc from '@stdlib/math-base-special-gammainc';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalInverse from '@stdlib/stats-base-dists-normal-quantile';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentInverse from '@stdlib/stats-base-dists-t-quantile';

// The one door to the distribution functions (docs/adr/0020). They bring their own log, exp and gamma, so the same
// arguments give the same bits in every JavaScript engine. Upper tails are computed as tails, never as 1 - p.

/** P(Z <= z) of the standard normal distribution. */
export function normalProbability(z: number): number {
  return normalCdf(z, 0, 1);
}

/** The z with P(Z <= z) = p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  return normalInverse(p, 0, 1);
}

/** The t with P(T <= t) = p for `degrees` > 0 degrees of freedom, which may be broken (Welch). */
export function studentQuantile(p: number, degrees: number): number {
  return studentInverse(p, degrees);
}

/** P(|Z| >= |z|): the two-sided p-value of a normal statistic. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}

/** P(|T| >= |t|): the two-sided p-value of a t statistic. */
export function studentTwoSided(t: number, degrees: number): number {
  return Math.min(1, 2 * studentCdf(-Math.abs(t), degrees));
}

/** P(X >= x) of the chi-square distribution. */
export function chiSquareTail(x: number, degrees: number): number {
  return x <= 0 ? 1 : gammainc(x / 2, degrees / 2, true, true);
}

/** The x with P(X <= x) = p of the chi-square distribution, 0 < p < 1: bisection to the last bit of the tail. */
export function chiSquareQuantile(p: number, degrees: number): number {
  let low = 0;
  let high = degrees + 10;
  while (chiSquareTail(high, degrees) > 1 - p) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (gammainc(middle / 2, degrees / 2, true, false) < p) low = middle;
    else high = middle;
  }
}
