import type { SampleMoments } from '../analyze/split-difference.ts';

/** Up to this standardised difference arms count as alike (simulation.md 3). */
export const BALANCED_BELOW = 0.1;

/**
 * Standardised mean difference of something known before the test: (mean B - mean A) / sqrt of the mean variance. 0 when
 * nothing varies and the means agree, infinite when they do not.
 */
export function standardisedDifference(challenger: SampleMoments, champion: SampleMoments): number {
  const difference = challenger.mean - champion.mean;
  if (difference === 0) return 0;
  return difference / Math.sqrt((challenger.variance + champion.variance) / 2);
}
