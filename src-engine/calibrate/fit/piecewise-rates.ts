import { chiSquareQuantile } from '../../analyze/distributions.ts';
import { detLog } from '../../base/det-math.ts';

/** An intensity estimated from events and days at risk. */
export interface RateEstimate {
  readonly perDay: number;
  /** Exact 95 % interval of a Poisson count over its exposure. */
  readonly low: number;
  readonly high: number;
  /** Standard error of the logarithm; Infinity without events. */
  readonly logError: number;
}

/** lambda = d / E with its exact interval (simulation.md 2.2). `exposureDays` above 0. */
export function rateOfEvents(events: number, exposureDays: number): RateEstimate {
  return {
    perDay: events / exposureDays,
    low: events === 0 ? 0 : chiSquareQuantile(0.025, 2 * events) / 2 / exposureDays,
    high: chiSquareQuantile(0.975, 2 * events + 2) / 2 / exposureDays,
    logError: events === 0 ? Number.POSITIVE_INFINITY : 1 / Math.sqrt(events),
  };
}

/** Log-likelihood of piecewise constant intensities: sum of d ln(lambda) - lambda E. */
export function piecewiseLogLikelihood(
  bands: readonly { readonly events: number; readonly exposureDays: number }[],
): number {
  return bands.reduce((sum, { events, exposureDays }) => {
    const logRate = events === 0 ? 0 : detLog(events / exposureDays);
    return sum + events * logRate - events;
  }, 0);
}

/** Gamma-Poisson shrinkage to a pool: (d + m lambda0) / (E + m), a prior worth `priorDays` of exposure (simulation.md 2.2). */
export function shrunkRate(
  events: number,
  exposureDays: number,
  poolPerDay: number,
  priorDays: number,
): number {
  return (events + priorDays * poolPerDay) / (exposureDays + priorDays);
}

/** 95 % interval of the gamma posterior with `shape` events over `exposureDays`. */
export function gammaInterval(
  shape: number,
  exposureDays: number,
): { readonly low: number; readonly high: number } {
  return {
    low: chiSquareQuantile(0.025, 2 * shape) / 2 / exposureDays,
    high: chiSquareQuantile(0.975, 2 * shape) / 2 / exposureDays,
  };
}
