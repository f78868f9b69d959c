import { civilDate, type Day, dayOf, daysInMonth, NO_DAY } from '../../../src-engine/base/day.ts';
import { detExp, detLog } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { Draws } from '../../../src-engine/kernel/behaviour/draws.ts';
import type { BehaviourModel, Persona } from '../../../src-engine/model/behaviour.ts';
import {
  ACCOUNT_FLAG,
  type Portfolio,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../../src-engine/model/portfolio.ts';
import type { Known } from './world.ts';

/** Pay days in the order of the draw: every week on a day, every other week on a day, twice a month, monthly. */
function payDays(often: number, which: number, model: BehaviourModel) {
  const { weekly, twoWeekly, twiceMonthly } = model.calendar?.payRhythm ?? {
    weekly: 0,
    twoWeekly: 0,
    twiceMonthly: 0,
  };
  const every = often < weekly ? 7 : often < weekly + twoWeekly ? 14 : null;
  if (every !== null) {
    const phase = Math.floor(which * every);
    return {
      name: `every ${every} days from ${phase}`,
      isPayDay: (day: Day) => (((day - phase) % every) + every) % every === 0,
      cycle: Array.from({ length: every }, (_, day) => day),
    };
  }
  const isTwice = often < weekly + twoWeekly + twiceMonthly;
  const from = dayOf(2001, 1, 1);
  return {
    name: isTwice ? 'twice a month' : 'monthly',
    isPayDay: (day: Day) => {
      const { year, month, dayOfMonth } = civilDate(day);
      return dayOfMonth === daysInMonth(year, month) || (isTwice && dayOfMonth === 15);
    },
    cycle: Array.from({ length: 1461 }, (_, day) => from + day),
  };
}

const means = new Map<string, number>();

/** The mean of one rhythm over its cycle is that of every customer who has it. */
function once(rhythm: string, mean: () => number): number {
  const known = means.get(rhythm) ?? mean();
  means.set(rhythm, known);
  return known;
}

/** How long the customer is one, in standard deviations; null when no service says since when. */
function tenure({ agreements, asOfDay }: Portfolio, place: number, model: BehaviourModel) {
  const figures = model.covariates?.tenure;
  const starts = Array.from(agreements.startDay).filter(
    (day, row) => agreements.account[row] === place && day !== NO_DAY && day <= asOfDay,
  );
  if (figures === undefined || starts.length === 0) return null;
  const years = (asOfDay - Math.min(...starts)) / 365.25;
  return (detLog(1 + years) - detLog(1 + figures.centreYears)) / figures.sigma;
}

/** What the portfolio knows of an account, as factors of mean 1 (simulation.md 1.4), and when it is paid. */
export function knownOf(
  portfolio: Portfolio,
  place: number,
  model: BehaviourModel,
  draws: Draws,
  persona: Persona,
  openMinor: number,
): Known {
  const { accounts, promises } = portfolio;
  const { covariates } = model;
  const often = draws.lasting(PURPOSE.payDay, 0);
  const { name, isPayDay, cycle } = payDays(often, draws.second, model);
  const daysSincePay = (today: Day) => {
    let days = 0;
    while (!isPayDay(today - days)) days += 1;
    return days;
  };
  const boost = persona.payDayBoost ?? 0;
  const halfLife = model.calendar?.payDayHalfLifeDays ?? 1;
  const jump = (day: Day) =>
    boost === 0 ? 1 : 1 + boost * detExp((-Math.LN2 * daysSincePay(day)) / halfLife);
  const mean = once(`${name}, ${boost} for ${halfLife}`, () =>
    boost === 0 ? 1 : cycle.reduce((sum, day) => sum + jump(day), 0) / cycle.length,
  );
  const times = { isPayDay, payDayFactor: (day: Day) => jump(day) / mean };
  if (covariates === undefined)
    return { full: 1, churn: 1, bankruptcy: 1, planRequest: 1, brokenBefore: 0, ...times };
  const score = (column: Int8Array) => {
    const value = column[place] ?? UNKNOWN_SCORE;
    return value === UNKNOWN_SCORE ? null : (value - 50) / 20;
  };
  const points = accounts.creditRating[place] ?? UNKNOWN_RATING;
  const { ratingCentre, ratingScale, medianDebtMinor, debtSigma } = covariates;
  const rating = points === UNKNOWN_RATING ? null : (points - ratingCentre) / ratingScale;
  const moved = (slope: number, value: number | null, variance = 1) =>
    value === null ? 0 : slope * value - (slope * slope * variance) / 2;
  const debt = openMinor > 0 ? detLog(openMinor / medianDebtMinor) : null;
  const variance = debtSigma * debtSigma;
  const rows = Array.from(promises.status.keys()).filter(
    (row) =>
      row >= (accounts.promiseStart[place] ?? 0) && row < (accounts.promiseStart[place + 1] ?? 0),
  );
  const broken = rows.filter((row) => promises.status[row] === 2).length;
  const flags = accounts.flags[place] ?? 0;
  const { full, churn, bankruptcy, planRequest } = covariates;
  const badDebt = score(accounts.badDebtScore);
  const value = score(accounts.lifetimeValueScore);
  return {
    full: detExp(
      moved(full.badDebt, badDebt) +
        moved(full.creditRating, rating) +
        moved(full.lifetimeValue, value) +
        moved(full.debt, debt, variance) +
        full.brokenPromise * Math.min(3, broken) +
        moved(full.tenure ?? 0, tenure(portfolio, place, model)) +
        ((flags & ACCOUNT_FLAG.directDebit) === 0 ? 0 : (full.directDebit ?? 0)),
    ),
    churn: detExp(
      moved(churn.churnScore, score(accounts.churnScore)) + moved(churn.lifetimeValue, value),
    ),
    brokenBefore: broken,
    bankruptcy: detExp(moved(bankruptcy.badDebt, badDebt)),
    planRequest: detExp(moved(planRequest.debt, debt, variance)),
    ...times,
  };
}
