import { type Day, parseIsoDate, weekdayOf } from '../../../../src-engine/base/day.ts';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
/** Beyond this a calendar has no workdays worth the name; validation says so. */
const SEARCH_LIMIT_DAYS = 400;

/**
 * The date on which a step of a process created on `created` triggers (domain.md 3.8), for the editor's preview. null
 * when the calendar has no workday to offer.
 */
export function triggerDate(
  strategy: Pick<Strategy, 'settings' | 'workCalendar'>,
  created: Day,
  dayOffset: number,
): Day | null {
  const holidays = new Set(strategy.workCalendar.holidays.map(parseIsoDate));
  const workdays = WEEKDAYS.map((name) => strategy.workCalendar.workdays.includes(name));
  const forward = (from: Day): Day | null => {
    for (let day = from; day < from + SEARCH_LIMIT_DAYS; day++) {
      if (workdays[weekdayOf(day)] === true && !holidays.has(day)) return day;
    }
    return null;
  };
  if (strategy.settings.dateMode === 'CALENDAR') return forward(created + dayOffset);
  let day = forward(created);
  for (let step = 0; step < dayOffset && day !== null; step++) day = forward(day + 1);
  return day;
}
