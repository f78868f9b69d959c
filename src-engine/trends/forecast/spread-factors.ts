import type { SmoothingParameters } from '../smooth/smoothing-parameters.ts';

/**
 * Standard deviation of the forecasts of steps 1 to `steps` in multiples of that of a one-step error:
 * sqrt(1 + sum of c_j^2), c_j = alpha + alpha beta* (phi + ... + phi^j) + gamma where j is a whole number of seasons
 * (simulation.md 7, V15c). A season of 1 value is none.
 */
export function spreadFactors(
  { alpha, betaStar, gamma, phi }: SmoothingParameters,
  period: number,
  steps: number,
): readonly number[] {
  const factors: number[] = [];
  let variance = 1;
  let damped = 1;
  let sum = 0;
  for (let step = 1; step <= steps; step++) {
    factors.push(Math.sqrt(variance));
    damped *= phi;
    sum += damped;
    const seasonal = period > 1 && step % period === 0 ? gamma : 0;
    const weight = alpha + alpha * betaStar * sum + seasonal;
    variance += weight * weight;
  }
  return factors;
}
