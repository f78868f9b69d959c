import { weekdayOf } from '../../base/day.ts';
import type { FieldActivityEffect } from '../compile/compiled-severance.ts';
import type { KernelFacts } from '../kernel-facts.ts';

const FRIDAY = 4;
/** Work that no day allows in so long a time is done on the last day looked at. */
const SEARCH_LIMIT_DAYS = 400;

/** The first workday from `fromDay` on that the activity allows (domain.md 5.2, decision 36). */
export function fieldWorkDay(
  context: KernelFacts,
  fromDay: number,
  effect: FieldActivityEffect,
): number {
  const { calendar } = context.strategy.severance;
  let day = calendar.nextWorkday(fromDay);
  const limit = day + SEARCH_LIMIT_DAYS;
  while (day < limit && !isAllowed(context, day, effect)) day = calendar.nextWorkday(day + 1);
  return day;
}

function isAllowed(context: KernelFacts, day: number, effect: FieldActivityEffect): boolean {
  const weekday = weekdayOf(day);
  if (effect.notOnFridays && weekday === FRIDAY) return false;
  if (effect.notOnWeekends && weekday > FRIDAY) return false;
  return !effect.notOnHolidayEves || !context.strategy.severance.calendar.isHoliday(day + 1);
}
