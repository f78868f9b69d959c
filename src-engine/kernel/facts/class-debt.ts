import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { pseudoPaymentMinor } from './pseudo-payment.ts';

/** The day from which an item's age counts under the strategy's age basis (domain.md 3.3). */
export function ageStartDay(context: KernelFacts, state: AccountState, item: number): number {
  const days = context.strategy.ageFromDueDay ? state.items.dueDay : state.items.arrearsDay;
  return days[item] ?? 0;
}

/** Pooled debt of a class whose age started on or before `cutOffDay`, before pay plans. Minor units. */
export function classDebtMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  cutOffDay: number,
): number {
  const { items } = state;
  // Where credits are not pooled, each agreement's credit lowers its own debt alone (decision 3).
  const open = context.strategy.poolCredits ? items.pooledMinor : items.agreementMinor;
  const ages = context.strategy.ageFromDueDay ? items.dueDay : items.arrearsDay;
  let sum = 0;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if ((ages[item] ?? 0) > cutOffDay) continue;
    sum += open[item] ?? 0;
  }
  return sum;
}

/** Debt of one agreement, after its own credits only, dated up to `cutOffDay`. Minor units. */
export function agreementDebtMinor(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
  cutOffDay: number,
): number {
  let sum = 0;
  for (let item = 0; item < state.items.count; item++) {
    if (state.items.agreement[item] !== agreement) continue;
    if (ageStartDay(context, state, item) > cutOffDay) continue;
    sum += state.items.agreementMinor[item] ?? 0;
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
  const open = context.strategy.poolCredits ? items.pooledMinor : items.agreementMinor;
  let oldest = -1;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass || !((open[item] ?? 0) > 0)) continue;
    const age = day - ageStartDay(context, state, item);
    if (age > oldest) oldest = age;
  }
  return oldest;
}

/**
 * Class debt up to a cut-off day after pay plans. Pseudo payments eat the oldest debt first, so whatever survives them
 * in the older part is the plain difference, never below zero.
 */
export function overriddenDebtMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  cutOffDay: number,
  day: number,
): number {
  const debt = classDebtMinor(context, state, debtClass, cutOffDay);
  if (debt === 0) return 0;
  const left = debt - pseudoPaymentMinor(context, state, debtClass, day);
  return left > 0 ? left : 0;
}

/** The debt that cancel thresholds are compared with: up to the base date, or all aged debt (decision 24). */
export function thresholdDebtMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  baseDay: number,
): number {
  const cutOff = context.strategy.thresholdOnAllAged ? state.day : baseDay;
  return overriddenDebtMinor(context, state, debtClass, cutOff, state.day);
}
