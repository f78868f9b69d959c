/**
 * Counts of a run by a number: how many days something took, or how often it happened. Medians, survival curves and
 * percentiles are read off them (simulation.md 5). Each has a row `…Minor` of the same by value, but for contacts.
 *
 * - `cured…`, `left…`, `late…`: accounts by the days from their first time in arrears to its cure, to the day on which the
 *   customer left, or to the end of the horizon when neither came; value is what was past due when it began.
 * - `planKept…`, `planBroken…`, `planOpen…`: pay plans that were agreed in the run by the days from their start to their
 *   end; open ones and those that were cancelled by their age when they were last seen. Value is the sum of the instalments.
 * - `contacts`, `contactsInWeek`: accounts that were in arrears by their contacts, and by the most in any seven days.
 */
export const TALLIES = [
  'curedAfter',
  'curedAfterMinor',
  'leftAfter',
  'leftAfterMinor',
  'lateAfter',
  'lateAfterMinor',
  'planKeptAfter',
  'planKeptAfterMinor',
  'planBrokenAfter',
  'planBrokenAfterMinor',
  'planOpenAfter',
  'planOpenAfterMinor',
  'contacts',
  'contactsInWeek',
] as const;
export type Tally = (typeof TALLIES)[number];

/** More contacts than this in a run count as this many. */
const MOST_COUNTED = 99;

/** Bins of a tally, from 0 on: every day of the horizon and its end have one. */
export function tallyBins(days: number): number {
  return Math.max(days, MOST_COUNTED) + 1;
}
