import type { SmoothedSeries } from '../smooth/smoothed-series.ts';
import type { PathNoise } from './path-noise.ts';

/** Simulated futures of a series (simulation.md 7). */
const FORECAST_PATHS = 1000;

/**
 * Share of simulated paths of the smoothing's own model (errors normal, level, trend and season moved by each) that are at
 * or above the limit on one of the next `steps` steps.
 */
export function crossingProbability(
  smoothed: SmoothedSeries,
  sigma: number,
  limit: number,
  steps: number,
  noise: PathNoise,
): number {
  const { alpha, betaStar, gamma, phi } = smoothed.parameters;
  const period = smoothed.season.length;
  const season = new Float64Array(period);
  let crossed = 0;
  for (let path = 0; path < FORECAST_PATHS; path++) {
    let { level, trend } = smoothed;
    season.set(smoothed.season);
    for (let step = 0; step < steps; step++) {
      const place = (smoothed.errors.length + step) % period;
      const base = level + phi * trend;
      const seasonal = season[place] ?? 0;
      const error = sigma * noise(path, step);
      if (base + seasonal + error >= limit) {
        crossed++;
        break;
      }
      level = base + alpha * error;
      trend = phi * trend + alpha * betaStar * error;
      if (period > 1) season[place] = seasonal + gamma * error;
    }
  }
  return crossed / FORECAST_PATHS;
}
