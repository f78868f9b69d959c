import { type Day, isoDate, weekdayOf } from '../../../src-engine/base/day.ts';
import { eventDay, isWorkday } from './event-day.ts';
import type { Rules } from './rules.ts';
import type { Account, Agreement } from './world.ts';

/** A reactivated agreement was closed and a transaction came back to it: it delivers nothing. */
export function runsService(agreement: Agreement): boolean {
  return agreement.status === 'ACTIVE';
}

/** What hangs on its service point, and on theirs, in the order of their places; a ring is walked once. */
export function below(account: Account, agreement: Agreement): readonly Agreement[] {
  const found = new Set<Agreement>([agreement]);
  for (const one of found)
    for (const other of account.agreements) if (other.masterPlace === one.place) found.add(other);
  found.delete(agreement);
  return account.agreements.filter((other) => found.has(other));
}

/** Dates severance events by their own mode. */
export function severanceDay(rules: Rules, startDay: Day, offsetDays: number): Day {
  const { settings } = rules;
  const own = { ...rules, settings: { ...settings, dateMode: settings.severanceDateMode } };
  return eventDay(own, startDay, offsetDays);
}

export interface WorkLimits {
  readonly notOnFridays: boolean;
  readonly notOnWeekends: boolean;
  readonly notOnHolidayEves: boolean;
}

/** The first workday from `day` on that the activity allows (domain.md 5.2). */
export function allowedDay(rules: Rules, day: Day, limits: WorkLimits): Day {
  const weekday = weekdayOf(day);
  const forbidden =
    !isWorkday(rules, day) ||
    (limits.notOnFridays && weekday === 4) ||
    (limits.notOnWeekends && weekday >= 5) ||
    (limits.notOnHolidayEves && rules.workCalendar.holidays.includes(isoDate(day + 1)));
  return forbidden ? allowedDay(rules, day + 1, limits) : day;
}

export function workdayBefore(rules: Rules, day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; left--) {
    do found -= 1;
    while (!isWorkday(rules, found));
  }
  return found;
}

/** `count` workdays after the first workday from `day` on. */
export function workdayAfter(rules: Rules, day: Day, count: number): Day {
  const calendar = { ...rules, settings: { ...rules.settings, dateMode: 'WORKDAY' as const } };
  return eventDay(calendar, day, count);
}

/** Switches a service; a cut is dated. */
export function switchSupply(agreement: Agreement, supply: Agreement['supply'], today: Day): void {
  if (agreement.supply === supply) return;
  agreement.supply = supply;
  agreement.cutDay = supply === 'cut' ? today : null;
}
