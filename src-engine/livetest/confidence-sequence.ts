import { detExp, detLog } from '../base/det-math.ts';

/** Before this many units no interval is given: the sequence is asymptotic (simulation.md 4.8). */
const BURN_IN_UNITS = 100;

/** The mixing width for which the sequence is narrowest near `units`. */
export function mixingWidth(alpha: number, units: number): number {
  const twice = -2 * detLog(alpha);
  return Math.sqrt((twice + detLog(twice) + 1) / units);
}

/**
 * Half-width of the normal-mixture confidence sequence after `n` units with standard deviation `deviation`: holds at all n
 * at once, so one may look as often as one likes (Waudby-Smith et al.; simulation.md 4.8). Infinite during the burn-in.
 */
export function sequenceHalfWidth(
  n: number,
  deviation: number,
  rho: number,
  alpha: number,
  burnIn = BURN_IN_UNITS,
): number {
  if (n < burnIn) return Number.POSITIVE_INFINITY;
  const mixed = n * rho * rho;
  const reach = (2 * (mixed + 1)) / (n * mixed);
  return deviation * Math.sqrt(reach * detLog(Math.sqrt(mixed + 1) / alpha));
}

/**
 * The mixture likelihood ratio of the sequential test against no difference: variance `v` of one unit, prior variance
 * `tau2` of the difference. It reaches 1 / alpha exactly where the sequence with rho^2 = tau2 / v leaves zero.
 */
export function mixtureRatio(n: number, mean: number, v: number, tau2: number): number {
  const wide = v + n * tau2;
  return Math.sqrt(v / wide) * detExp((n * n * tau2 * mean * mean) / (2 * v * wide));
}

/** Always-valid p-value after another look: it never rises again. */
export function sequentialP(before: number, ratio: number): number {
  return Math.min(before, 1 / ratio);
}
