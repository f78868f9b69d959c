import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { pausedDays } from './holds.ts';
import { pseudoPaymentMinor } from './pseudo-payment.ts';

/**
 * The day from which an item's age counts under the strategy's age basis (domain.md 3.3), as seen on `asOfDay`: later
 * by the days on which a hold paused its ageing.
 */
export function ageStartDay(
  context: KernelFacts,
  state: AccountState,
  item: number,
  asOfDay: number = state.day,
): number {
  const { strategy } = context;
  const start = (strategy.ageFromDueDay ? state.items.dueDay : state.items.arrearsDay)[item] ?? 0;
  if (!strategy.holds.pausesAny || state.holds.count === 0 || start >= asOfDay) return start;
  return start + pausedDays(context, state, item, start, asOfDay);
}

/** What a class is asked for an item: where credits are not pooled each agreement stands alone (decision 3). */
function askedMinor(context: KernelFacts, state: AccountState, item: number): number {
  const { items } = state;
  return context.strategy.poolCredits ? items.askedMinor(item) : items.askedOfAgreementMinor(item);
}

/**
 * Debt of a class whose age started on or before `cutOffDay`, as seen on `asOfDay`: before pay plans, without what is
 * in dispute. Minor units.
 */
export function classDebtMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  cutOffDay: number,
  asOfDay: number = state.day,
): number {
  const { items } = state;
  const { strategy } = context;
  const paused = strategy.holds.pausesAny && state.holds.count > 0;
  const { count, debtClass: classes, disputedMinor } = items;
  const starts = strategy.ageFromDueDay ? items.dueDay : items.arrearsDay;
  const open = strategy.poolCredits ? items.pooledMinor : items.agreementMinor;
  let sum = 0;
  for (let item = 0; item < count; item++) {
    if (classes[item] !== debtClass) continue;
    const start = paused ? ageStartDay(context, state, item, asOfDay) : (starts[item] ?? 0);
    if (start > cutOffDay) continue;
    const asked = (open[item] ?? 0) - (disputedMinor[item] ?? 0);
    if (asked > 0) sum += asked;
  }
  return sum;
}

/** Debt of one agreement, after its own credits only, dated up to `cutOffDay` as seen on `asOfDay`. Minor units. */
export function agreementDebtMinor(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
  cutOffDay: number,
  asOfDay: number = state.day,
): number {
  let sum = 0;
  for (let item = 0; item < state.items.count; item++) {
    if (state.items.agreement[item] !== agreement) continue;
    if (ageStartDay(context, state, item, asOfDay) > cutOffDay) continue;
    sum += state.items.askedOfAgreementMinor(item);
  }
  return sum;
}

/** Age in days of the oldest open item of a class that has begun to age; -1 when there is none. */
export function oldestAgeDays(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  day: number,
): number {
  const { items } = state;
  let oldest = -1;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass || askedMinor(context, state, item) === 0) continue;
    const age = day - ageStartDay(context, state, item, day);
    if (age > oldest) oldest = age;
  }
  return oldest;
}

/**
 * Class debt up to a cut-off day after pay plans, never below zero. Where pseudo payments eat the oldest debt first,
 * what survives them in the older part is the plain difference; where they eat the newest first, younger aged debt
 * takes them before.
 */
export function overriddenDebtMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  cutOffDay: number,
  day: number,
  asOfDay: number = day,
): number {
  const debt = classDebtMinor(context, state, debtClass, cutOffDay, asOfDay);
  if (debt === 0) return 0;
  let pseudo = pseudoPaymentMinor(context, state, debtClass, day);
  if (pseudo === 0) return debt;
  if (context.strategy.classes[debtClass]?.overridesOldest === false) {
    const younger = classDebtMinor(context, state, debtClass, day, asOfDay) - debt;
    pseudo = pseudo > younger ? pseudo - younger : 0;
  }
  return debt > pseudo ? debt - pseudo : 0;
}

/**
 * The debt that cancel thresholds are compared with: up to the base date, or all aged debt (decision 24). Ages are those
 * of `startDay`, when the process began: a hold that pauses ageing afterwards takes nothing out of it.
 */
export function thresholdDebtMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  baseDay: number,
  startDay: number = baseDay,
): number {
  if (context.strategy.thresholdOnAllAged)
    return overriddenDebtMinor(context, state, debtClass, state.day, state.day);
  return overriddenDebtMinor(context, state, debtClass, baseDay, state.day, startDay);
}
