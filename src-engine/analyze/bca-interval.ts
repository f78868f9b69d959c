import { poissonDraws } from './bootstrap-draws.ts';
import { normalProbability, normalQuantile } from './distributions.ts';

/** Draws of a bootstrap interval (simulation.md 4.5). */
const DRAWS = 2000;

/** A 95 % interval; equal ends when nothing varies. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
}

/** The weights last drawn: all measures of a comparison resample the same units. */
let drawn = { units: -1, seed: -1, weights: new Uint8Array(0) };

/** [draw][unit]: Poisson(1) counts of purpose 19. */
function weightsFor(units: number, seed: number): Uint8Array {
  if (drawn.units === units && drawn.seed === seed) return drawn.weights;
  const weightsOf = poissonDraws(units, seed);
  const weights = new Uint8Array(DRAWS * units);
  for (let draw = 0; draw < DRAWS; draw++) weights.set(weightsOf(draw), draw * units);
  drawn = { units, seed, weights };
  return weights;
}

/** Sorted Poisson-bootstrap means of `values`, one a unit. A draw that leaves no unit keeps the sample's mean. */
function bootstrapMeans(values: Float64Array, mean: number, seed: number): Float64Array {
  const units = values.length;
  const weights = weightsFor(units, seed);
  const means = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    let count = 0;
    let sum = 0;
    for (let unit = 0; unit < units; unit++) {
      const weight = weights[draw * units + unit] ?? 0;
      count += weight;
      sum += weight * (values[unit] ?? 0);
    }
    means[draw] = count === 0 ? mean : sum / count;
  }
  return means.sort((a, b) => a - b);
}

/**
 * Bias-corrected and accelerated 95 % interval of the mean of `values` (Efron 1987): for few units and heavy tails, where
 * the symmetric interval lies about one side. Acceleration is the jackknife's, sum d^3 / (6 (sum d^2)^1.5).
 */
export function bcaInterval(values: Float64Array, seed: number): BootstrapInterval {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / Math.max(1, values.length);
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    const off = value - mean;
    squares += off * off;
    cubes += off * off * off;
  }
  if (squares === 0) return { low: mean, high: mean };
  const means = bootstrapMeans(values, mean, seed);
  let below = 0;
  for (const one of means) below += one < mean ? 1 : one === mean ? 0.5 : 0;
  // Kept off 0 and 1, whose normal quantiles are infinite.
  const share = Math.min(DRAWS - 1, Math.max(1, below)) / DRAWS;
  const bias = normalQuantile(share);
  const acceleration = cubes / (6 * squares * Math.sqrt(squares));
  const end = (p: number): number => {
    const z = bias + normalQuantile(p);
    const adjusted = normalProbability(bias + z / (1 - acceleration * z));
    const place = Math.floor(adjusted * (DRAWS - 1));
    return means[Math.min(DRAWS - 1, Math.max(0, place))] ?? mean;
  };
  return { low: end(0.025), high: end(0.975) };
}
