import type { Effect } from '../../../algorithms/collection-event/effect.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../../model/event-log.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { PLAN } from '../../state/plan-state.ts';
import type { EventSubject } from '../event-subject.ts';
import { tally } from './tally.ts';

/** Active plans of a class, without those that a third party pays when they are to be skipped. */
export function plansToCancel(
  state: AccountState,
  debtClass: number,
  skipThirdPartyPayors: boolean,
): number[] {
  const { plans } = state;
  const found: number[] = [];
  for (let plan = 0; plan < plans.count; plan++) {
    if (!plans.isActive(plan) || plans.debtClass[plan] !== debtClass) continue;
    if (skipThirdPartyPayors && plans.thirdParty[plan] === 1) continue;
    found.push(plan);
  }
  return found;
}

/** Cancels the active pay plans of the process's debt class (domain.md 3.9; step 1.8.5.2). */
export function cancelPayPlan(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: Extract<Effect, { kind: 'cancel-pay-plan' }>,
): number {
  const plans = plansToCancel(state, subject.debtClass, effect.skipThirdPartyPayors);
  if (plans.length === 0) return LOG_OUTCOME.nothingToDo;
  chargeStep(context, state, event);
  endPlans(context, state, plans, subject.collectionProcess, LOG_OUTCOME.done);
  return LOG_OUTCOME.done;
}

/** Cancels every active plan of a class for a person (domain.md 3.17, M10). */
export function endPlansByHand(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
): void {
  const plans = plansToCancel(state, debtClass, false);
  endPlans(context, state, plans, 0, LOG_OUTCOME.cancelledByUser);
}

function endPlans(
  context: KernelContext,
  state: AccountState,
  plans: readonly number[],
  processNumber: number,
  outcome: number,
): void {
  const day = state.day - context.firstDay;
  for (const plan of plans) {
    const paid = state.plans.paidMinor[plan] ?? 0;
    state.plans.end(plan, PLAN.canceled, state.day);
    tally(context, state, 'plansCanceled');
    context.recorder.event(day, processNumber, LOG_KIND.planCanceled, plan, outcome, paid);
  }
}
