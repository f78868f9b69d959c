import { civilDate, type Day, weekdayOf } from '../../../src-engine/base/day.ts';
import { detExp } from '../../../src-engine/base/det-math.ts';
import { hazardUnits } from '../../../src-engine/kernel/behaviour/hazard-units.ts';
import { runsService } from './severance-rules.ts';
import type { Account, World } from './world.ts';

/** A rise below this is over, and contacts beyond this many raise churn no further. */
const LEAST_RISE = 1 / 1024;
const MOST_EXTRA = 63;
/** Factors of the calendar are whole parts of this. */
const STEPS = 1024;

/** Customer contacts from `from` on; a bar and a credit mark are none. */
export function contactsFrom(account: Account, from: Day): number {
  return account.customer.contacts.filter(
    ({ day, channel }) => day >= from && channel !== 'RESTRICTION' && channel !== 'CREDIT_MARK',
  ).length;
}

/** Repayment begets repayment: 1 + boost x 2^(-days / half-life) (simulation.md 1.6). */
export function excitement(world: World, account: Account, today: Day): number {
  const { selfExcitation } = world.behaviour;
  const { paidDay } = account.customer;
  if (selfExcitation === undefined || paidDay === null) return 1;
  const { boost, halfLifeDays } = selfExcitation;
  const rise = boost * detExp((-Math.LN2 * (today - paidDay)) / halfLifeDays);
  return rise < LEAST_RISE ? 1 : 1 + rise;
}

function mean(values: readonly number[]): number {
  const found = values.reduce((sum, value) => sum + value, 0) / values.length;
  return found > 0 ? found : 1;
}

/** Whole parts of STEPS: weekday x month x pay day, each of mean 1 (simulation.md 1.5). */
function partsOn(world: World, account: Account, day: Day): number {
  const { calendar } = world.behaviour;
  if (calendar === undefined) return STEPS;
  const weekday = (calendar.weekdayFactors[weekdayOf(day)] ?? 1) / mean(calendar.weekdayFactors);
  const month =
    (calendar.monthFactors[civilDate(day).month - 1] ?? 1) / mean(calendar.monthFactors);
  const payDay = account.customer.known.payDayFactor(day);
  return Math.floor(weekday * month * payDay * STEPS + 0.5);
}

/** Today's payments by the calendar: none on a bank holiday, and those of the holidays just before. */
export function onCalendar(world: World, account: Account, hazard: number, today: Day): number {
  if (world.behaviour.calendar === undefined) return hazard;
  const isHoliday = world.isBankHoliday;
  if (isHoliday(today)) return 0;
  let parts = partsOn(world, account, today);
  for (let day = today - 1; day >= world.firstDay && isHoliday(day); day--)
    parts += partsOn(world, account, day);
  return Math.floor(hazard / STEPS) * parts;
}

/** Days 1 to `days` after `since`. */
function isShortlyAfter(since: Day | null, days: number, today: Day): boolean {
  return since !== null && today > since && today <= since + days;
}

export function disputeHazard(world: World, { customer }: Account, today: Day): number {
  const { dispute } = world.behaviour;
  if (dispute === undefined || customer.disputes.length > 0) return 0;
  const firm = isShortlyAfter(customer.firmLetterDay, dispute.firmLetterDays, today);
  return Math.floor(hazardUnits(dispute.perDay) * (firm ? dispute.firmLetterFactor : 1));
}

export function churnHazard(world: World, account: Account, today: Day): number {
  const { churn } = world.behaviour;
  const { customer } = account;
  const canLeave = account.agreements.some((one) => runsService(one) && !one.isArrangement);
  if (churn === undefined || customer.leftDay !== null || !canLeave) return 0;
  const recent = contactsFrom(account, today - churn.contactWindowDays) - churn.freeContacts;
  const extra = Math.min(MOST_EXTRA, Math.max(0, recent));
  const contacts = Array.from({ length: extra }, () => churn.contactFactor);
  const isCut = account.agreements.some(
    (one) => runsService(one) && one.cutDay !== null && one.cutDay < today,
  );
  return Math.floor(
    hazardUnits(churn.perDay) *
      customer.known.churn *
      contacts.reduce((product, factor) => product * factor, 1) *
      (isCut ? churn.cutFactor : 1) *
      (isShortlyAfter(customer.complaintDay, churn.complaintDays, today)
        ? churn.complaintFactor
        : 1) *
      toneFactor(world, account, today),
  );
}

/** The tone of the last contact that reached the customer moves leaving for some days. */
function toneFactor(world: World, { customer }: Account, today: Day): number {
  const { tone } = world.behaviour;
  if (tone === undefined || customer.told === null) return 1;
  const { day, churn } = customer.told;
  return isShortlyAfter(day, tone.churnDays, today) ? churn : 1;
}

/** `able` is the factor of the customer's ability to pay. */
export function bankruptcyHazard(world: World, { customer }: Account, able: number): number {
  const { bankruptcy } = world.behaviour;
  if (bankruptcy === undefined || customer.isBankrupt) return 0;
  return Math.floor(hazardUnits(bankruptcy.perDay) * customer.known.bankruptcy * able);
}

/** `able` as above, `ratio` is what contacts do to requests. */
export function planHazard(
  world: World,
  { customer }: Account,
  able: number,
  ratio: number,
): number {
  const perDay = world.behaviour.planRequest === undefined ? 0 : customer.persona.planRequestPerDay;
  if (perDay === undefined) return 0;
  return Math.floor(hazardUnits(perDay) * customer.known.planRequest * able * ratio);
}
