import { detLog } from '../../base/det-math.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import { logistic } from '../behaviour/compile-behaviour.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { sumPastDue } from './10-calendar.ts';
import { allocatePayment } from './30-allocate.ts';

const DONE = LOG_OUTCOME.done;

/** Instalments per plan that a draw key can tell apart. */
const INSTALMENTS_PER_PLAN = 64;

/**
 * Phase 20, scheduled money. Reads items due today and instalments of active plans; draws kept or missed; writes
 * payments through phase 30. Bills first, then instalments in plan order (simulation.md 1.1 step 2, 1.7).
 */
export function financialInput(context: KernelContext, state: AccountState): void {
  payBillsDueToday(context, state);
  if (state.activePlans > 0) payInstalmentsDueToday(context, state);
}

/** P(bill not paid by its due day): logit(p0) + score x z + 1.2 when already in arrears. */
function missProbability(context: KernelContext, state: AccountState, inArrears: boolean): number {
  const { probability, scoreSlope, inArrears: arrearsEffect } = context.behaviour.model.missedBill;
  const z = context.image.badDebtZ[state.account] ?? 0;
  const odds = detLog(probability / (1 - probability));
  return logistic(odds + scoreSlope * z + (inArrears ? arrearsEffect : 0));
}

function payBillsDueToday(context: KernelContext, state: AccountState): void {
  // Bills due by the as-of day are known to be unpaid: only later ones are still open.
  if (state.day <= context.firstDay) return;
  for (let item = 0; item < state.itemCount; item++) {
    if (state.itemDueDay[item] !== state.day) continue;
    const amount = state.itemPooledMinor[item] ?? 0;
    if (amount === 0) continue;
    const inArrears = state.oldestDueDay < state.day;
    const missed =
      context.draws.uniform(PURPOSE.billOnTime, item) < missProbability(context, state, inArrears);
    if (missed) continue;
    allocatePayment(context, state, amount, LOG_KIND.payment, LOG_OUTCOME.onTimePayment);
    sumPastDue(state, state.day);
  }
}

function payInstalmentsDueToday(context: KernelContext, state: AccountState): void {
  const { image, behaviour, draws } = context;
  for (let plan = 0; plan < state.planCount; plan++) {
    if (state.planActive[plan] !== 1) continue;
    const row = state.firstPlan + plan;
    const from = image.instalmentStart[row] ?? 0;
    const to = image.instalmentStart[row + 1] ?? 0;
    for (let instalment = from; instalment < to; instalment++) {
      if (image.instalmentDay[instalment] !== state.day) continue;
      const ordinal = plan * INSTALMENTS_PER_PLAN + (instalment - from);
      const kept = draws.uniform(PURPOSE.instalment, ordinal) < behaviour.model.instalmentKept;
      if (!kept) continue;
      const wanted = image.instalmentMinor[instalment] ?? 0;
      const debtClass = image.planClass[row] ?? 0;
      const { planInstalment } = LOG_KIND;
      const paid = allocatePayment(context, state, wanted, planInstalment, DONE, debtClass);
      // Who owes less than the instalment has kept the promise by paying what is owed.
      state.planPaidMinor[plan] = (state.planPaidMinor[plan] ?? 0) + wanted - paid;
      sumPastDue(state, state.day);
    }
  }
}
