import { assert, at } from '../../base/assert.ts';

/**
 * How to spread replications over finalists (optimal computing budget allocation): N_i ~ (s_i / delta_i)^2 for those
 * behind, N_b = s_b sqrt(sum N_i^2 / s_i^2) for the best, with delta_i the distance to the best (simulation.md 6.5).
 * `means` higher is better; `deviations` per replication. Shares add up to 1. A tie with the best takes the place of
 * the smallest distance that is not zero; with nothing but ties all get the same.
 */
export function ocbaShares(
  means: readonly number[],
  deviations: readonly number[],
): readonly number[] {
  assert(means.length === deviations.length && means.length > 0, 'a deviation for each mean');
  const best = means.indexOf(Math.max(...means));
  const distances = means.map((mean) => at(means, best) - mean);
  const smallest = Math.min(...distances.filter((distance) => distance > 0));
  if (!Number.isFinite(smallest) || deviations.every((deviation) => deviation === 0))
    return means.map(() => 1 / means.length);
  const weights = means.map((_, index) => {
    const ratio = at(deviations, index) / Math.max(smallest, at(distances, index));
    return index === best ? 0 : ratio * ratio;
  });
  let squares = 0;
  for (const [index, weight] of weights.entries()) {
    const deviation = at(deviations, index);
    if (index !== best && deviation > 0) squares += (weight / deviation) * (weight / deviation);
  }
  weights[best] = at(deviations, best) * Math.sqrt(squares);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
