import { civilDate } from '../../base/day.ts';
import type { WorkCalendar } from '../compile/work-calendar.ts';
import { FAR_DAY } from '../image/kernel-image.ts';

/** Two years have a month end in any calendar that is worked at all. */
const SEARCH_DAYS = 732;

/** The last workday of its month. */
export function isMonthEnd(calendar: WorkCalendar, day: number): boolean {
  if (!calendar.isWorkday(day)) return false;
  return civilDate(calendar.nextWorkday(day + 1)).month !== civilDate(day).month;
}

/** The first month end on or after `fromDay`. */
export function nextMonthEnd(calendar: WorkCalendar, fromDay: number): number {
  for (let day = fromDay; day < fromDay + SEARCH_DAYS; day++)
    if (isMonthEnd(calendar, day)) return day;
  return FAR_DAY;
}
