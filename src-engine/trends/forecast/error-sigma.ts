import { robustSigma } from '../estimate/robust-sigma.ts';
import type { SmoothedSeries } from '../smooth/smoothed-series.ts';

/** An error further out than this many robust standard deviations is an outlier. */
const OUTLIER = 5;

/**
 * Standard deviation of one-step errors after the warm-up: root mean square, or by the median absolute deviation when
 * an outlier would blow it up (simulation.md 7).
 */
export function errorSigma({ errors, warmUp }: SmoothedSeries): number {
  const counted = errors.slice(warmUp);
  if (counted.length === 0) return 0;
  const robust = robustSigma(counted);
  if (robust > 0 && counted.some((error) => Math.abs(error) > OUTLIER * robust)) return robust;
  return Math.sqrt(counted.reduce((sum, error) => sum + error * error, 0) / counted.length);
}
