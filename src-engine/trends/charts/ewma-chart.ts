/** Exponentially weighted moving average of standardised values with its limits. */
export interface EwmaChart {
  /** One a value. */
  readonly averages: readonly number[];
  /** Half-width of the limits around 0, one a value. */
  readonly limits: readonly number[];
}

/**
 * z_t = weight e_t + (1 - weight) z_{t-1}, limits width sqrt(weight / (2 - weight) (1 - (1 - weight)^{2t})) (simulation.md
 * 7, V16). Values have mean 0 and standard deviation 1 while nothing shifts.
 */
export function ewmaChart(values: readonly number[], weight = 0.2, width = 2.7): EwmaChart {
  const averages: number[] = [];
  const limits: number[] = [];
  let average = 0;
  let left = 1;
  for (const value of values) {
    average = weight * value + (1 - weight) * average;
    left *= (1 - weight) * (1 - weight);
    averages.push(average);
    limits.push(width * Math.sqrt((weight / (2 - weight)) * (1 - left)));
  }
  return { averages, limits };
}
