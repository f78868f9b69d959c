import { dayOf, isoDate } from '../../src-engine/base/day.ts';

/** Today by this computer's calendar, `2026-04-17`. */
export function todayIso(now: Date = new Date()): string {
  return isoDate(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
