import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';

/** The day from which an item's age counts under the strategy's age basis (domain.md 3.3). */
export function ageStartDay(context: KernelFacts, state: AccountState, item: number): number {
  const days = context.strategy.ageFromDueDay ? state.itemDueDay : state.itemArrearsDay;
  return days[item] ?? 0;
}

/** Pooled debt of a class whose age started on or before `cutOffDay`, before pay plans. Minor units. */
export function classDebtMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  cutOffDay: number,
): number {
  let sum = 0;
  for (let item = 0; item < state.itemCount; item++) {
    if (state.itemClass[item] !== debtClass) continue;
    if (ageStartDay(context, state, item) > cutOffDay) continue;
    sum += state.itemPooledMinor[item] ?? 0;
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
  for (let item = 0; item < state.itemCount; item++) {
    if (state.itemAgreement[item] !== agreement) continue;
    if (ageStartDay(context, state, item) > cutOffDay) continue;
    sum += state.itemAgreementMinor[item] ?? 0;
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
  let oldest = -1;
  for (let item = 0; item < state.itemCount; item++) {
    if (state.itemClass[item] !== debtClass || !((state.itemPooledMinor[item] ?? 0) > 0)) continue;
    const age = day - ageStartDay(context, state, item);
    if (age > oldest) oldest = age;
  }
  return oldest;
}

/** What the account's active plans in the class still schedule, by the class's override algorithm (domain.md 3.4). */
export function pseudoPaymentMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  day: number,
): number {
  if (state.activePlans === 0) return 0;
  const override = context.strategy.classes[debtClass]?.override ?? null;
  if (override === null) return 0;
  const { image } = context;
  let pseudo = 0;
  for (let plan = 0; plan < state.planCount; plan++) {
    const row = state.firstPlan + plan;
    if (state.planActive[plan] !== 1 || image.planClass[row] !== debtClass) continue;
    const from = image.instalmentStart[row] ?? 0;
    pseudo += override(
      {
        from,
        count: (image.instalmentStart[row + 1] ?? 0) - from,
        day: image.instalmentDay,
        amountMinor: image.instalmentMinor,
      },
      state.planPaidMinor[plan] ?? 0,
      day,
    );
  }
  return pseudo;
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
