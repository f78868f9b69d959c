import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/** A payment that may go to any class of the account. */
export const ANY_CLASS = -1;

/**
 * Phase 30, allocation. Writes items, cash, plan payments and credited classes. A payment goes to the account's oldest
 * arrears first, ties by agreement (decision 27); within a class it lowers the pooled debt and, separately, the
 * agreements' own debt, both oldest first (domain.md 3.3). Only debt that is due today or earlier is paid; a pay-plan
 * instalment goes to the plan's class alone. Returns what was applied.
 */
export function allocatePayment(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  logKind: number,
  outcome: number,
  onlyClass: number = ANY_CLASS,
): number {
  let left = amountMinor;
  for (let item = 0; item < state.itemCount && left > 0; item++) {
    const open = state.itemPooledMinor[item] ?? 0;
    if (open === 0 || (state.itemDueDay[item] ?? 0) > state.day) continue;
    if (onlyClass !== ANY_CLASS && state.itemClass[item] !== onlyClass) continue;
    const used = open < left ? open : left;
    state.itemPooledMinor[item] = open - used;
    left -= used;
    creditClass(context, state, state.itemClass[item] ?? 0, used);
  }
  const applied = amountMinor - left;
  if (applied === 0) return 0;
  state.openMinor -= applied;
  state.cashMinor += applied;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.cashMinor, day, applied);
  context.recorder.stock(METRIC_ROW.openMinor, day, -applied);
  context.recorder.event(day, 0, logKind, 0, outcome, applied);
  return applied;
}

/** A payment segment of a class: agreements' own items oldest first, active plans, and the monitor's mark. */
function creditClass(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  amountMinor: number,
): void {
  let left = amountMinor;
  for (let item = 0; item < state.itemCount && left > 0; item++) {
    if (state.itemClass[item] !== debtClass) continue;
    const open = state.itemAgreementMinor[item] ?? 0;
    if (open === 0) continue;
    const used = open < left ? open : left;
    state.itemAgreementMinor[item] = open - used;
    left -= used;
  }
  for (let plan = 0; plan < state.planCount; plan++) {
    if (state.planActive[plan] === 1 && planClass(context, state, plan) === debtClass)
      state.planPaidMinor[plan] = (state.planPaidMinor[plan] ?? 0) + amountMinor;
  }
  state.credited[debtClass] = 1;
}

function planClass(context: KernelContext, state: AccountState, plan: number): number {
  return context.image.planClass[state.firstPlan + plan] ?? 0;
}
