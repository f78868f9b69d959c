import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { AGREEMENT_STATUS } from '../../model/portfolio.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { PLAN } from '../state/plan-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/**
 * Phase 76, pay plans whose agreements have ended (domain.md 3.13): a plan is cancelled when the last active agreement of
 * its debt class is stopped. Nobody broke it: it costs no rating points, and the debt is looked at by the usual reviews.
 */
export function cancelPlansWithoutAgreement(context: KernelContext, state: AccountState): void {
  const { plans } = state;
  if (plans.active === 0) return;
  const day = state.day - context.firstDay;
  for (let plan = 0; plan < plans.count; plan++) {
    if (!plans.isActive(plan) || !hasEnded(context, state, plans.debtClass[plan] ?? 0)) continue;
    context.trace?.planCanceled(context, state, plan);
    plans.end(plan, PLAN.canceled, state.day);
    const paid = plans.paidMinor[plan] ?? 0;
    const { noAgreementLeft } = LOG_OUTCOME;
    context.recorder.flow(METRIC_ROW.plansCanceled, day, 1);
    context.recorder.event(day, 0, LOG_KIND.planCanceled, plan, noAgreementLeft, paid);
  }
}

/** The account had agreements of the class, and none is active, will be, or still is until its stop takes effect. */
function hasEnded(context: KernelFacts, state: AccountState, debtClass: number): boolean {
  let some = false;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (context.image.agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    if ((state.services.status[agreement] ?? 0) < AGREEMENT_STATUS.STOPPED) return false;
    some = true;
  }
  return some;
}
