import type { SmoothedSeries } from './smoothed-series.ts';

/** Sum of the squares of one-step errors from the `from`-th on. */
export function squaredErrors({ errors }: SmoothedSeries, from: number): number {
  let sum = 0;
  for (let index = from; index < errors.length; index++) {
    const error = errors[index] ?? 0;
    sum += error * error;
  }
  return sum;
}
