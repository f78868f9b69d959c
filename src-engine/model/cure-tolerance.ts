/**
 * What counts as cured (simulation.md 5): past-due debt up to the champion's cancel threshold of its class (ux 2.9), nothing at all, or
 * a small rest of all classes together, the smaller of 5 and 2 % of what was past due when the arrears began.
 */
export const CURE_TOLERANCES = ['cancel-threshold', 'zero', 'small'] as const;
export type CureTolerance = (typeof CURE_TOLERANCES)[number];

const MOST_MINOR = 500;
const PARTS = 50;

/** The small rest after arrears that began with so much past due. Minor units. */
export function smallRestMinor(pastDueMinor: number): number {
  return Math.min(MOST_MINOR, Math.floor(pastDueMinor / PARTS));
}
