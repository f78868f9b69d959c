import { assert } from '../../base/assert.ts';
import type { SmoothedSeries } from './smoothed-series.ts';
import type { SmoothingParameters } from './smoothing-parameters.ts';

function meanOf(count: number, of: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += of(index);
  return sum / count;
}

/**
 * Holt-Winters smoothing with an additive season of `period` values and a damped trend, in the form of Hyndman and
 * Athanasopoulos (simulation.md 7, V15b). The recursion runs over all values, from start values of the first two seasons;
 * values are oldest first, at least two seasons of them.
 */
export function holtWintersDamped(
  values: readonly number[],
  period: number,
  parameters: SmoothingParameters,
): SmoothedSeries {
  assert(values.length >= 2 * period, 'a season is learned from two of them');
  const { alpha, betaStar, gamma, phi } = parameters;
  const at = (index: number) => values[index] ?? 0;
  let level = meanOf(period, at);
  let trend = meanOf(period, (index) => at(period + index) - at(index)) / period;
  const season = Array.from({ length: period }, (_, index) => at(index) - level);
  const errors: number[] = [];
  for (const [index, value] of values.entries()) {
    const place = index % period;
    const seasonal = season[place] ?? 0;
    const base = level + phi * trend;
    errors.push(value - (base + seasonal));
    const next = alpha * (value - seasonal) + (1 - alpha) * base;
    season[place] = gamma * (value - base) + (1 - gamma) * seasonal;
    trend = betaStar * (next - level) + (1 - betaStar) * phi * trend;
    level = next;
  }
  return { parameters, level, trend, season, errors, warmUp: period };
}
