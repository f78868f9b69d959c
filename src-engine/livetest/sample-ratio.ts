import { chiSquareTail } from '../analyze/distributions.ts';
import type { SampleRatio } from '../model/pilot.ts';

/** Below these chances of so uneven a split: look into it, and draw no conclusion (simulation.md 3). */
const SUSPICIOUS = 0.01;
const BROKEN = 0.001;

/**
 * Whether the units that arrived in each arm fit the planned shares: chi2 = sum (O - E)^2 / E, arms - 1 degrees of freedom.
 * `shares` need not add up to 1. Arms without a share take no part.
 */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let chiSquare = 0;
  let arms = 0;
  for (const [arm, count] of counts.entries()) {
    const expected = (total * (shares[arm] ?? 0)) / whole;
    if (!(expected > 0)) continue;
    arms += 1;
    chiSquare += ((count - expected) * (count - expected)) / expected;
  }
  return ratioVerdict(chiSquare, arms - 1);
}

/** The verdict on a chi-square of so many degrees of freedom; without any there is nothing to doubt. */
export function ratioVerdict(chiSquare: number, degrees: number): SampleRatio {
  const p = degrees < 1 ? 1 : chiSquareTail(chiSquare, degrees);
  return {
    chiSquare,
    p,
    verdict: p < BROKEN ? 'broken' : p < SUSPICIOUS ? 'suspicious' : 'balanced',
  };
}
