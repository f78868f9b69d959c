import { medianOf } from './median-of.ts';

/** Makes the median absolute deviation of a normal sample its standard deviation. */
const TO_SIGMA = 1.4826;

/** Standard deviation by the median absolute deviation: half of the values may be wild (simulation.md 7). */
export function robustSigma(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const middle = medianOf(values);
  return TO_SIGMA * medianOf(values.map((value) => Math.abs(value - middle)));
}
