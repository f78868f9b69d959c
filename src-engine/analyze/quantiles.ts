/** Two-sided 95 % quantile of the normal distribution. */
const Z95 = 1.959_963_984_540_054;

/** Two-sided 95 % quantiles of Student's t with 1 to 4 degrees of freedom, where the expansion is too coarse. */
const T95 = [
  12.706_204_736_432_095, 4.302_652_729_696_142, 3.182_446_305_284_263, 2.776_445_105_197_793,
];

/** From this many accounts on the normal quantile is used (simulation.md 4.3). */
const NORMAL_FROM = 200;

/**
 * Two-sided 95 % quantile for a mean over `n` units: normal from 200 units, else Student's t with n - 1 degrees of
 * freedom by the Cornish-Fisher expansion (Abramowitz and Stegun 26.7.5; error below 0.002 from 5 degrees on).
 * Infinity for one unit: nothing can be said.
 */
export function quantile95(n: number): number {
  if (n >= NORMAL_FROM) return Z95;
  const degrees = n - 1;
  if (degrees < 1) return Number.POSITIVE_INFINITY;
  const exact = T95[degrees - 1];
  if (exact !== undefined) return exact;
  const z = Z95;
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92_160;
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}
