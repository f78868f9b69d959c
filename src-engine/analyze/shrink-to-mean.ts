import { meanAndVariance } from './moments.ts';

/** Estimates pulled towards their mean by how much of their spread is noise. */
export interface Shrunk {
  readonly mean: number;
  /** max(0, variance of the estimates - se^2): the spread that is not noise. */
  readonly tau2: number;
  /** tau2 / (tau2 + se^2): 1 keeps the estimates, 0 replaces them by their mean. */
  readonly factor: number;
  readonly values: readonly number[];
}

/** Empirical-Bayes shrinkage m + B (theta_j - m) of estimates with a common standard error (simulation.md 4.6). */
export function shrinkToMean(estimates: readonly number[], standardError: number): Shrunk {
  const { mean, variance } = meanAndVariance(Float64Array.from(estimates));
  const noise = standardError * standardError;
  const tau2 = Math.max(0, variance - noise);
  const factor = tau2 + noise === 0 ? 1 : tau2 / (tau2 + noise);
  return { mean, tau2, factor, values: estimates.map((value) => mean + factor * (value - mean)) };
}
