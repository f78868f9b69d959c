import { meanAndVariance } from './moments.ts';

/** Outcomes freed of what was known before the test. */
export interface Adjusted {
  readonly theta: number;
  /** Correlation of outcome and covariate; the variance falls by its square. */
  readonly correlation: number;
  /** Y' = Y - theta (X - mean X), in the order given. */
  readonly values: Float64Array;
}

/**
 * CUPED (simulation.md 3): `covariate` is fixed before the test, for example the balance times the propensity to pay. Take
 * all arms together, so that theta is the same in each; the mean of all outcomes does not move.
 */
export function adjustForCovariate(outcome: Float64Array, covariate: Float64Array): Adjusted {
  const y = meanAndVariance(outcome);
  const x = meanAndVariance(covariate);
  let products = 0;
  for (const [unit, value] of outcome.entries())
    products += (value - y.mean) * ((covariate[unit] ?? 0) - x.mean);
  const covariance = outcome.length < 2 ? 0 : products / (outcome.length - 1);
  const theta = x.variance === 0 ? 0 : covariance / x.variance;
  const scale = Math.sqrt(x.variance * y.variance);
  return {
    theta,
    correlation: scale === 0 ? 0 : covariance / scale,
    values: outcome.map((value, unit) => value - theta * ((covariate[unit] ?? 0) - x.mean)),
  };
}
