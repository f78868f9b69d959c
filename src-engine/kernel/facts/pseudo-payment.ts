import type { CompiledClass } from '../compile/compiled-strategy.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';

/** What the account's active plans in the class still schedule, by the class's override algorithm (domain.md 3.4). */
export function pseudoPaymentMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  day: number,
): number {
  if (state.plans.active === 0) return 0;
  const override = context.strategy.classes[debtClass]?.override ?? null;
  if (override === null) return 0;
  let pseudo = 0;
  // One list of scheduled payments for each payor: the account itself, and third parties (domain.md 3.4).
  for (const thirdParty of [0, 1]) {
    const plans = activePlansOf(state, debtClass, thirdParty);
    const only = plans[0];
    if (only === undefined) continue;
    pseudo +=
      plans.length > 1
        ? jointPseudoPayment(state, plans, override, day)
        : singlePseudoPayment(state, only, override, day);
  }
  return pseudo;
}

function singlePseudoPayment(
  state: AccountState,
  plan: number,
  override: NonNullable<CompiledClass['override']>,
  day: number,
): number {
  const { plans } = state;
  const from = plans.firstInstalment[plan] ?? 0;
  const schedule = {
    from,
    count: (plans.firstInstalment[plan + 1] ?? 0) - from,
    day: plans.instalmentDay,
    amountMinor: plans.instalmentMinor,
  };
  // A payment of before the plan that is returned leaves less than nothing paid: no reason to insulate what it brings back.
  return override(schedule, Math.max(0, plans.paidMinor[plan] ?? 0), day);
}

function activePlansOf(state: AccountState, debtClass: number, thirdParty: number): number[] {
  const found: number[] = [];
  const { plans } = state;
  for (let plan = 0; plan < plans.count; plan++) {
    if (!plans.isActive(plan) || plans.debtClass[plan] !== debtClass) continue;
    if (plans.thirdParty[plan] === thirdParty) found.push(plan);
  }
  return found;
}

/**
 * Several plans of one payor in a class are one list of scheduled payments: what was paid since the earliest of them
 * walks it once, so that no payment counts twice.
 */
function jointPseudoPayment(
  state: AccountState,
  plans: readonly number[],
  override: NonNullable<CompiledClass['override']>,
  day: number,
): number {
  const { firstInstalment, instalmentDay, instalmentMinor, paidMinor } = state.plans;
  const rows: { readonly day: number; readonly amountMinor: number }[] = [];
  let paid = 0;
  for (const plan of plans) {
    const to = firstInstalment[plan + 1] ?? 0;
    for (let row = firstInstalment[plan] ?? 0; row < to; row++)
      rows.push({ day: instalmentDay[row] ?? 0, amountMinor: instalmentMinor[row] ?? 0 });
    paid = Math.max(paid, paidMinor[plan] ?? 0);
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
