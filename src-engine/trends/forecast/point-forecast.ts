import type { SmoothedSeries } from '../smooth/smoothed-series.ts';

/** Forecasts of the next `steps` values: level, damped sum of the trend, seasonal term (simulation.md 7, V15, V15b). */
export function pointForecast(
  { level, trend, season, errors, parameters: { phi } }: SmoothedSeries,
  steps: number,
): readonly number[] {
  const forecast: number[] = [];
  let damped = 1;
  let sum = 0;
  for (let step = 1; step <= steps; step++) {
    damped *= phi;
    sum += damped;
    const seasonal = season[(errors.length + step - 1) % season.length] ?? 0;
    forecast.push(level + sum * trend + seasonal);
  }
  return forecast;
}
