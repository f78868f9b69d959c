import type { KernelContext } from './kernel-context.ts';
import type { AccountState } from './state/account-state.ts';
import { PLAN } from './state/plan-state.ts';
import { TALLY_ROW } from './state/recorder.ts';

/** At the end of a run: how long the pay plans that were agreed in it lasted (simulation.md 5, plan completion). */
export function tellPlans({ recorder, endDay }: KernelContext, { plans }: AccountState): void {
  for (let plan = plans.ofPortfolio; plan < plans.count; plan++) {
    const status = plans.status[plan];
    const until = plans.isActive(plan) ? endDay : (plans.endDay[plan] ?? endDay);
    const days = until - (plans.startDay[plan] ?? endDay);
    const what =
      status === PLAN.kept ? 'planKept' : status === PLAN.broken ? 'planBroken' : 'planOpen';
    recorder.tally(TALLY_ROW[`${what}After`], days, 1);
    recorder.tally(TALLY_ROW[`${what}AfterMinor`], days, plans.scheduledMinor(plan));
  }
}
