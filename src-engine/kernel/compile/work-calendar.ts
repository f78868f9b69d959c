import { assert } from '../../base/assert.ts';
import { parseIsoDate, weekdayOf } from '../../base/day.ts';
import type { Strategy } from '../../config/strategy-schema.ts';

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
/** A calendar without a workday in this many days is a configuration error, found by validation. */
const SEARCH_LIMIT_DAYS = 400;

/**
 * Workdays and the two ways to date an event (domain.md 3.8). CALENDAR adds n calendar days and moves forward to a
 * workday; WORKDAY counts n workdays from the first workday on or after the start.
 */
export class WorkCalendar {
  private readonly workday: readonly boolean[];
  private readonly holidays: ReadonlySet<number>;
  private readonly countWorkdays: boolean;
  private readonly tableFrom: number;
  private readonly forward: Int32Array;

  /** `fromDay` to `toDay` is looked up in a table, other days are walked. */
  constructor(
    calendar: Strategy['workCalendar'],
    mode: Strategy['settings']['dateMode'],
    fromDay: number,
    toDay: number,
  ) {
    this.workday = WEEKDAYS.map((name) => calendar.workdays.includes(name));
    this.holidays = new Set(calendar.holidays.map((text) => parseIsoDate(text) ?? 0));
    this.countWorkdays = mode === 'WORKDAY';
    this.tableFrom = fromDay;
    this.forward = new Int32Array(Math.max(0, toDay - fromDay + 1));
    for (let day = toDay; day >= fromDay; day--) {
      const next = this.forward[day - fromDay + 1];
      this.forward[day - fromDay] = this.isWorkday(day) ? day : (next ?? this.walkForward(day));
    }
  }

  isHoliday(day: number): boolean {
    return this.holidays.has(day);
  }

  isWorkday(day: number): boolean {
    return this.workday[weekdayOf(day)] === true && !this.holidays.has(day);
  }

  /** The first workday on or after `day`. */
  nextWorkday(day: number): number {
    return this.forward[day - this.tableFrom] ?? this.walkForward(day);
  }

  /** The workday that lies `count` workdays before `day`; 0 is the day itself. */
  workdaysBefore(day: number, count: number): number {
    let found = day;
    for (let left = count; left > 0; left--) {
      found--;
      for (let steps = 0; !this.isWorkday(found); steps++) {
        assert(steps < SEARCH_LIMIT_DAYS, `no workday before day ${day}`);
        found--;
      }
    }
    return found;
  }

  /** The date of an event `offsetDays` after `startDay`. */
  eventDay(startDay: number, offsetDays: number): number {
    if (!this.countWorkdays) return this.nextWorkday(startDay + offsetDays);
    let day = this.nextWorkday(startDay);
    for (let step = 0; step < offsetDays; step++) day = this.nextWorkday(day + 1);
    return day;
  }

  private walkForward(day: number): number {
    for (let candidate = day; candidate < day + SEARCH_LIMIT_DAYS; candidate++) {
      if (this.isWorkday(candidate)) return candidate;
    }
    assert(false, `no workday within ${SEARCH_LIMIT_DAYS} days of day ${day}`);
  }
}
