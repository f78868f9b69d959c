import { civilDate, type Day, dayOf, daysInMonth } from '../../base/day.ts';
import { z } from '../../base/zod.ts';
import type { Parameters } from '../spec.ts';
import { type ConditionSpec, flagCheck } from './contract.ts';

/** 29 February exists here: as a first day it is 1 March in other years, as a last day 28 February. */
const LEAP_YEAR = 2024;

function isDate(text: string): boolean {
  const month = Number(text.slice(0, 2));
  const day = Number(text.slice(3));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(LEAP_YEAR, month);
}

const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'use MM-DD')
  .refine(isDate, 'use a date of the calendar, MM-DD');

const parameters = z.strictObject({
  /** First and last day of the season, every year; it may pass over New Year. */
  from: monthDay,
  to: monthDay,
});

/** Month and day as one number: 1101 is 1 November. */
interface Season {
  readonly from: number;
  readonly to: number;
}

function seasonOf(given: Parameters): Season {
  const { from, to } = parameters.parse(given);
  const number = (text: string) => Number(text.slice(0, 2)) * 100 + Number(text.slice(3));
  return { from: number(from), to: number(to) };
}

function isIn({ from, to }: Season, day: Day): boolean {
  const { month, dayOfMonth } = civilDate(day);
  const today = month * 100 + dayOfMonth;
  return from <= to ? today >= from && today <= to : today >= from || today <= to;
}

/** The day of a year with this month and day, or the day after the month's last when the year has no such day. */
function edge(year: number, monthDayNumber: number, after: number): Day {
  const month = Math.floor(monthDayNumber / 100);
  const wanted = monthDayNumber % 100;
  const last = daysInMonth(year, month);
  return wanted > last ? dayOf(year, month, last) + 1 : dayOf(year, month, wanted) + after;
}

/** The first day after `day` on which the season begins or is over. */
function nextEdge({ from, to }: Season, day: Day): Day {
  const { year } = civilDate(day);
  let next = Number.MAX_SAFE_INTEGER;
  for (const inYear of [year, year + 1]) {
    for (const candidate of [edge(inYear, from, 0), edge(inYear, to, 1)])
      if (candidate > day && candidate < next) next = candidate;
  }
  return next;
}

/** COLL COND WIN: a season of every year, for example winter (domain.md 4.2, ours). */
export const collCondWin: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND WIN',
  title: 'In the season',
  summary: 'True from the first to the last day of a season, both included, in every year.',
  source: 'domain.md 4.2',
  parameters,
  example: { from: '11-01', to: '03-31' },
  reads: () => ['day'],
  compile(given) {
    const season = seasonOf(given);
    return (facts) => isIn(season, facts.day);
  },
  nextChangeDay(given) {
    const season = seasonOf(given);
    return (facts) => nextEdge(season, facts.day);
  },
  explain(given, _context, facts) {
    const { from, to } = parameters.parse(given);
    return flagCheck(`Between ${from} and ${to}`, isIn(seasonOf(given), facts.day));
  },
};
