import { type Day, isoDate, weekdayOf } from '../../../src-engine/base/day.ts';
import type { Rules } from './rules.ts';

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export function isWorkday(rules: Rules, day: Day): boolean {
  const { workdays, holidays } = rules.workCalendar;
  return (
    workdays.some((name) => name === WEEKDAYS[weekdayOf(day)]) && !holidays.includes(isoDate(day))
  );
}

/** The first workday on or after `day`. */
export function workdayFrom(rules: Rules, day: Day): Day {
  return isWorkday(rules, day) ? day : workdayFrom(rules, day + 1);
}

/** CALENDAR adds days and moves forward to a workday; WORKDAY counts workdays from the first workday (domain.md 3.8). */
export function eventDay(rules: Rules, startDay: Day, offsetDays: number): Day {
  if (rules.settings.dateMode === 'CALENDAR') return workdayFrom(rules, startDay + offsetDays);
  let day = workdayFrom(rules, startDay);
  for (let counted = 0; counted < offsetDays; counted++) day = workdayFrom(rules, day + 1);
  return day;
}
