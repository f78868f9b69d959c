import type { CompiledClass } from '../compile/compiled-strategy.ts';
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
  const plans = activePlansOf(context, state, debtClass);
  const only = plans[0];
  if (only === undefined) return 0;
  if (plans.length > 1) return jointPseudoPayment(context, state, plans, override, day);
  const from = image.instalmentStart[state.firstPlan + only] ?? 0;
  const schedule = {
    from,
    count: (image.instalmentStart[state.firstPlan + only + 1] ?? 0) - from,
    day: image.instalmentDay,
    amountMinor: image.instalmentMinor,
  };
  return override(schedule, state.planPaidMinor[only] ?? 0, day);
}

function activePlansOf(context: KernelFacts, state: AccountState, debtClass: number): number[] {
  const plans: number[] = [];
  for (let plan = 0; plan < state.planCount; plan++) {
    const isOf = context.image.planClass[state.firstPlan + plan] === debtClass;
    if (isOf && state.planActive[plan] === 1) plans.push(plan);
  }
  return plans;
}

/**
 * Several plans of one payor in a class are one list of scheduled payments: what was paid since the earliest of them
 * walks it once, so that no payment counts twice.
 */
function jointPseudoPayment(
  context: KernelFacts,
  state: AccountState,
  plans: readonly number[],
  override: NonNullable<CompiledClass['override']>,
  day: number,
): number {
  const { instalmentStart, instalmentDay, instalmentMinor } = context.image;
  const rows: { readonly day: number; readonly amountMinor: number }[] = [];
  let paid = 0;
  for (const plan of plans) {
    const to = instalmentStart[state.firstPlan + plan + 1] ?? 0;
    for (let row = instalmentStart[state.firstPlan + plan] ?? 0; row < to; row++)
      rows.push({ day: instalmentDay[row] ?? 0, amountMinor: instalmentMinor[row] ?? 0 });
    paid = Math.max(paid, state.planPaidMinor[plan] ?? 0);
  }
  rows.sort((a, b) => a.day - b.day);
  const schedule = {
    from: 0,
    count: rows.length,
    day: Int32Array.from(rows, (row) => row.day),
    amountMinor: Float64Array.from(rows, (row) => row.amountMinor),
  };
  return override(schedule, paid, day);
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
