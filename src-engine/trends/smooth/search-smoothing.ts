import { nelderMead } from './nelder-mead.ts';
import type { SmoothedSeries } from './smoothed-series.ts';
import { DEFAULT_SMOOTHING, type SmoothingParameters } from './smoothing-parameters.ts';
import { squaredErrors } from './squared-errors.ts';

/** Fewer values than this would fit their own noise: they keep the default weights (simulation.md 7). */
export const FEWEST_TO_SEARCH = 42;

const GRID = {
  alpha: [0.05, 0.1, 0.2, 0.3, 0.5, 0.8],
  betaStar: [0, 0.02, 0.05, 0.1, 0.2],
  gamma: [0.02, 0.05, 0.1, 0.2],
  phi: [0.8, 0.9, 0.95, 0.98],
} as const;
const STEPS = [0.05, 0.02, 0.03, -0.02];
const LEAST_ALPHA = 0.01;
const LEAST_GAMMA = 0.001;
const MOST_WEIGHT = 0.99;
/** A trend that is damped less runs away; one that is damped more is none. */
const [LEAST_PHI, MOST_PHI] = [0.8, 0.98];

const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function parametersAt(point: readonly number[]): SmoothingParameters {
  const [alpha = 0, betaStar = 0, gamma = 0, phi = 0] = point;
  return {
    alpha: between(alpha, LEAST_ALPHA, MOST_WEIGHT),
    betaStar: between(betaStar, 0, MOST_WEIGHT),
    gamma: between(gamma, LEAST_GAMMA, MOST_WEIGHT),
    phi: between(phi, LEAST_PHI, MOST_PHI),
  };
}

/**
 * The weights with the smallest sum of squared one-step errors: the best of a grid, then a simplex search from there. The
 * errors of the warm-up tell of the start values and do not count (simulation.md 7).
 */
export function searchSmoothing(
  smooth: (parameters: SmoothingParameters) => SmoothedSeries,
  seasonal: boolean,
): SmoothedSeries {
  const cost = (parameters: SmoothingParameters) => {
    const smoothed = smooth(parameters);
    return squaredErrors(smoothed, smoothed.warmUp);
  };
  let best = DEFAULT_SMOOTHING;
  let least = cost(best);
  for (const alpha of GRID.alpha)
    for (const betaStar of GRID.betaStar)
      for (const gamma of seasonal ? GRID.gamma : [DEFAULT_SMOOTHING.gamma])
        for (const phi of GRID.phi) {
          const tried = { alpha, betaStar, gamma, phi };
          const value = cost(tried);
          if (value >= least) continue;
          best = tried;
          least = value;
        }
  const start = [best.alpha, best.betaStar, best.gamma, best.phi];
  const found = parametersAt(nelderMead(start, STEPS, (point) => cost(parametersAt(point))));
  return smooth(cost(found) < least ? found : best);
}
