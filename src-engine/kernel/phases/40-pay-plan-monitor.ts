import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/**
 * Phase 40, pay plan monitor (domain.md 3.13). Reads plan payments; writes kept and broken plans and, for a broken one,
 * a review tonight. Only this phase sets kept or broken; grace is 0 days (decision 26).
 */
export function payPlanMonitor(context: KernelContext, state: AccountState): void {
  if (state.activePlans === 0) return;
  const { image } = context;
  for (let plan = 0; plan < state.planCount; plan++) {
    if (state.planActive[plan] !== 1) continue;
    const row = state.firstPlan + plan;
    let scheduled = 0;
    let due = 0;
    const to = image.instalmentStart[row + 1] ?? 0;
    for (let instalment = image.instalmentStart[row] ?? 0; instalment < to; instalment++) {
      const amount = image.instalmentMinor[instalment] ?? 0;
      scheduled += amount;
      if ((image.instalmentDay[instalment] ?? 0) < state.day) due += amount;
    }
    const paid = state.planPaidMinor[plan] ?? 0;
    if (paid >= scheduled) endPlan(context, state, plan, true, paid, scheduled);
    else if (paid < due) endPlan(context, state, plan, false, paid, due);
  }
}

function endPlan(
  context: KernelContext,
  state: AccountState,
  plan: number,
  kept: boolean,
  paidMinor: number,
  dueMinor: number,
): void {
  context.trace?.planEnded(context, state, plan, kept, paidMinor, dueMinor);
  state.planActive[plan] = 0;
  state.activePlans--;
  const day = state.day - context.firstDay;
  const kind = kept ? LOG_KIND.planKept : LOG_KIND.planBroken;
  const outcome = kept ? LOG_OUTCOME.done : LOG_OUTCOME.missed;
  context.recorder.event(day, 0, kind, 0, outcome, paidMinor);
  if (kept) return;
  context.recorder.flow(METRIC_ROW.plansBroken, day, 1);
  const debtClass = context.image.planClass[state.firstPlan + plan] ?? 0;
  state.nextReviewDay[debtClass] = state.day;
}
