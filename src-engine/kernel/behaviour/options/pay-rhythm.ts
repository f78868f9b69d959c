import { civilDate, dayOf, daysInMonth } from '../../../base/day.ts';

/**
 * Pay rhythms by number: 0 to 6 are paid every week on a weekday of their own, 7 to 20 every other week on a day of
 * their own, then twice a month (the 15th and the last day), then monthly (the last day).
 */
const WEEKLY = 7;
const TWO_WEEKLY = 14;
const TWICE_MONTHLY = WEEKLY + TWO_WEEKLY;
const MONTHLY = TWICE_MONTHLY + 1;
export const RHYTHM_COUNT = MONTHLY + 1;

/** The rhythm for two uniforms: how often by the shares, and which of the days. */
export function rhythmOf(
  shares: { readonly weekly: number; readonly twoWeekly: number; readonly twiceMonthly: number },
  often: number,
  which: number,
): number {
  if (often < shares.weekly) return Math.floor(which * WEEKLY);
  if (often < shares.weekly + shares.twoWeekly) return WEEKLY + Math.floor(which * TWO_WEEKLY);
  return often < shares.weekly + shares.twoWeekly + shares.twiceMonthly ? TWICE_MONTHLY : MONTHLY;
}

/** Whole days since the last pay day on or before `day`. */
export function daysSincePay(rhythm: number, day: number): number {
  if (rhythm < WEEKLY) return (day - rhythm + WEEKLY * 1_000_000) % WEEKLY;
  if (rhythm < TWICE_MONTHLY)
    return (day - (rhythm - WEEKLY) + TWO_WEEKLY * 1_000_000) % TWO_WEEKLY;
  const { year, month, dayOfMonth } = civilDate(day);
  if (dayOfMonth === daysInMonth(year, month)) return 0;
  return rhythm === TWICE_MONTHLY && dayOfMonth >= 15 ? dayOfMonth - 15 : dayOfMonth;
}

export function isPayDay(rhythm: number, day: number): boolean {
  return daysSincePay(rhythm, day) === 0;
}

/** Days over which the mean of a rhythm is taken: its own cycle, of months four years with a leap day. */
export function cycleOf(rhythm: number): { readonly from: number; readonly days: number } {
  if (rhythm < WEEKLY) return { from: 0, days: WEEKLY };
  if (rhythm < TWICE_MONTHLY) return { from: 0, days: TWO_WEEKLY };
  const from = dayOf(2001, 1, 1);
  return { from, days: dayOf(2005, 1, 1) - from };
}
