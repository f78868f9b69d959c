import { normalProbability, normalQuantile } from './distributions.ts';

/** Chances that a test is planned for. */
export interface TestStrength {
  /** Two-sided chance of a claim when there is no difference, 0.05 as a rule. */
  readonly alpha: number;
  /** Chance of a claim when the difference is as large as planned for, 0.8 as a rule. */
  readonly power: number;
}

export const USUAL_STRENGTH: TestStrength = { alpha: 0.05, power: 0.8 };

/** z_(alpha/2) + z_beta. */
function quantileSum({ alpha, power }: TestStrength): number {
  return normalQuantile(1 - alpha / 2) + normalQuantile(power);
}

/**
 * Units of the champion's arm so that a difference of two means is found; the challenger's arm has `ratio` times as many.
 * n = (z_a/2 + z_b)^2 (sd1^2 + sd2^2 / k) / delta^2 (simulation.md 4.7). For a share sd^2 is p (1 - p), for a ratio of sums
 * the variance of its influences. Not rounded.
 */
export function championUnits(
  variances: { readonly champion: number; readonly challenger: number },
  delta: number,
  ratio: number,
  strength: TestStrength,
): number {
  const z = quantileSum(strength);
  return (z * z * (variances.champion + variances.challenger / ratio)) / (delta * delta);
}

/** The same for two shares with the pooled variance under no difference, as many textbooks have it. */
export function championUnitsPooled(
  champion: number,
  challenger: number,
  ratio: number,
  { alpha, power }: TestStrength,
): number {
  const pooled = (champion + ratio * challenger) / (1 + ratio);
  const none = Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
  const some = Math.sqrt(champion * (1 - champion) + (challenger * (1 - challenger)) / ratio);
  const reach = normalQuantile(1 - alpha / 2) * none + normalQuantile(power) * some;
  const delta = challenger - champion;
  return (reach * reach) / (delta * delta);
}

/** Pairs so that a mean paired difference of `delta` is found; `variance` is of the paired differences. */
export function pairsNeeded(variance: number, delta: number, strength: TestStrength): number {
  const z = quantileSum(strength);
  return (z * z * variance) / (delta * delta);
}

/** The smallest difference that a test with this standard error finds. */
export function detectableDifference(standardError: number, strength: TestStrength): number {
  return quantileSum(strength) * standardError;
}

/** Chance that a difference of `delta` is found, told from its own side of zero only. */
export function powerAt(delta: number, standardError: number, alpha: number): number {
  if (standardError === 0) return delta === 0 ? 0 : 1;
  return normalProbability(Math.abs(delta) / standardError - normalQuantile(1 - alpha / 2));
}
