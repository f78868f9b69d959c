import { detLog } from '../../base/det-math.ts';

/**
 * Hazards and thresholds are integers in units of 2^-40. Sums of integers are exact, so that skipping n days (one
 * multiplication) and visiting them (n additions) give the same number (product.md, performance.md 0).
 */
export const HAZARD_UNITS = 1_099_511_627_776;

/** An intensity per day in hazard units, rounded to the nearest. */
export function hazardUnits(perDay: number): number {
  return Math.floor(perDay * HAZARD_UNITS + 0.5);
}

/** The Exp(1) threshold of a uniform draw on (0, 1), in hazard units (simulation.md 1.2). */
export function thresholdUnits(uniform: number): number {
  return Math.floor(-detLog(uniform) * HAZARD_UNITS + 0.5);
}
