import type { SmoothedSeries } from './smoothed-series.ts';
import type { SmoothingParameters } from './smoothing-parameters.ts';

/**
 * Holt's linear smoothing with a damped trend (simulation.md 7, V15): starts with the first value and the first step; gamma
 * is not used. Values are oldest first, at least two.
 */
export function holtDamped(
  values: readonly number[],
  parameters: SmoothingParameters,
): SmoothedSeries {
  const { alpha, betaStar, phi } = parameters;
  let level = values[0] ?? 0;
  let trend = (values[1] ?? level) - level;
  const errors: number[] = [];
  for (const value of values) {
    const forecast = level + phi * trend;
    errors.push(value - forecast);
    const next = alpha * value + (1 - alpha) * forecast;
    trend = betaStar * (next - level) + (1 - betaStar) * phi * trend;
    level = next;
  }
  return { parameters, level, trend, season: [0], errors, warmUp: 2 };
}
