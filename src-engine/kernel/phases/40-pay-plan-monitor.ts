import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { addRatingRow } from '../state/add-rating-row.ts';
import { PLAN } from '../state/plan-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/**
 * Phase 40, pay plan monitor (domain.md 3.13). Reads plan payments; writes kept and broken plans and, for a broken one,
 * the rating row and a review tonight. Only this phase sets kept or broken; grace days and tolerance are those of the
 * debt class (decision 26).
 */
export function payPlanMonitor(context: KernelContext, state: AccountState): void {
  const { plans } = state;
  if (plans.active === 0) return;
  for (let plan = 0; plan < plans.count; plan++) {
    if (!plans.isActive(plan)) continue;
    const rule = context.strategy.classes[plans.debtClass[plan] ?? 0];
    const missedBefore = state.day - (rule?.planGraceDays ?? 0);
    let scheduled = 0;
    let due = 0;
    const to = plans.firstInstalment[plan + 1] ?? 0;
    for (let instalment = plans.firstInstalment[plan] ?? 0; instalment < to; instalment++) {
      const amount = plans.instalmentMinor[instalment] ?? 0;
      scheduled += amount;
      if ((plans.instalmentDay[instalment] ?? 0) < missedBefore) due += amount;
    }
    const paid = plans.paidMinor[plan] ?? 0;
    const enough = paid + (rule?.planToleranceMinor ?? 0);
    if (paid >= scheduled) endPlan(context, state, plan, true, paid, scheduled);
    else if (enough < due) endPlan(context, state, plan, false, paid, due);
    else if (enough >= scheduled && missedBefore > lastInstalmentDay(state, plan))
      endPlan(context, state, plan, true, paid, scheduled);
  }
}

function lastInstalmentDay(state: AccountState, plan: number): number {
  return state.plans.instalmentDay[(state.plans.firstInstalment[plan + 1] ?? 0) - 1] ?? FAR_DAY;
}

/** Breaks every active plan of the class; returns whether there was one. */
export function breakPlans(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
): boolean {
  const { plans } = state;
  let some = false;
  for (let plan = 0; plan < plans.count; plan++) {
    if (!plans.isActive(plan) || plans.debtClass[plan] !== debtClass) continue;
    endPlan(context, state, plan, false, plans.paidMinor[plan] ?? 0, plans.scheduledMinor(plan));
    some = true;
  }
  return some;
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
  state.plans.end(plan, kept ? PLAN.kept : PLAN.broken, state.day);
  const day = state.day - context.firstDay;
  const kind = kept ? LOG_KIND.planKept : LOG_KIND.planBroken;
  const outcome = kept ? LOG_OUTCOME.done : LOG_OUTCOME.missed;
  context.recorder.event(day, 0, kind, 0, outcome, paidMinor);
  const { recorder } = context;
  recorder.flow(kept ? METRIC_ROW.plansKept : METRIC_ROW.plansBroken, day, 1);
  const value = state.plans.scheduledMinor(plan);
  recorder.flow(kept ? METRIC_ROW.plansKeptMinor : METRIC_ROW.plansBrokenMinor, day, value);
  if (!kept) punishBreach(context, state);
}

/** What follows from a broken plan or arrangement: points of the credit rating, and a review (domain.md 3.2, 3.13). */
export function punishBreach(context: KernelContext, state: AccountState): void {
  addRatingRow(state, context.strategy.brokenPlan);
  state.plans.lastBrokenDay = state.day;
  state.reviews.add(state.day);
}

/** The next instalment, or the day on which one can be found missed; FAR_DAY without active plans. */
export function nextPlanDay(context: KernelContext, state: AccountState): number {
  const { plans } = state;
  let next = FAR_DAY;
  for (let plan = 0; plan < plans.count; plan++) {
    if (!plans.isActive(plan)) continue;
    const grace = context.strategy.classes[plans.debtClass[plan] ?? 0]?.planGraceDays ?? 0;
    const tolerance = context.strategy.classes[plans.debtClass[plan] ?? 0]?.planToleranceMinor ?? 0;
    const enough = (plans.paidMinor[plan] ?? 0) + tolerance;
    const to = plans.firstInstalment[plan + 1] ?? 0;
    let due = 0;
    for (let instalment = plans.firstInstalment[plan] ?? 0; instalment < to; instalment++) {
      const day = plans.instalmentDay[instalment] ?? FAR_DAY;
      const missed = day + grace + 1;
      due += plans.instalmentMinor[instalment] ?? 0;
      // One that is paid is not found missed; the last one may end the plan.
      const isPaid = enough >= due && instalment < to - 1;
      if (day > state.day) next = Math.min(next, day);
      else if (missed > state.day && !isPaid) next = Math.min(next, missed);
    }
  }
  return next;
}
