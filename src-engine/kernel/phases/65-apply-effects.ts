import type { Effect } from '../../algorithms/collection-event/effect.ts';
import { unreachable } from '../../base/assert.ts';
import { CHANNEL } from '../../model/behaviour.ts';
import { LOG_OUTCOME } from '../../model/event-log.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { addRatingRow } from '../state/add-rating-row.ts';
import { chargeStep } from '../state/charge.ts';
import { severOthers, startSeverance } from './70-start-severance.ts';
import { orderFieldWork } from './73-field-work.ts';
import { expireAgreement } from './75-agreement-activation.ts';
import { exposeCustomer } from './85-contact-outcome.ts';
import { bar, closeToNewUse, restore } from './effects/bars.ts';
import { breakArrangement } from './effects/break-arrangement.ts';
import { call } from './effects/call.ts';
import { cancelBudget } from './effects/cancel-budget.ts';
import { cancelPayPlan } from './effects/cancel-pay-plan.ts';
import { contact } from './effects/contact.ts';
import { isFailure } from './effects/event-failure.ts';
import { fee } from './effects/fee.ts';
import { letter } from './effects/letter.ts';
import { offerPlan } from './effects/offer-plan.ts';
import { cancelReferral, referAgency } from './effects/referral.ts';
import { tally } from './effects/tally.ts';
import { requestProblem, requestToDo } from './effects/to-do.ts';
import { writeOffDebt } from './effects/write-off.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 65, effects: does what an event's algorithm described and returns the outcome (LOG_OUTCOME) of its last effect,
 * or of the first that failed (effects/event-failure.ts), which has changed nothing.
 */
export function performEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  let outcome: number = LOG_OUTCOME.done;
  for (const effect of event.effects) {
    outcome = applyEffect(context, state, subject, event, effect);
    if (isFailure(outcome)) return outcome;
  }
  return outcome;
}

/** The one place where an event changes the world. Switches on the closed set of effects, never on an algorithm's code. */
function applyEffect(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: Effect,
): number {
  switch (effect.kind) {
    case 'contact':
      return contact(context, state, event, effect);
    case 'letter':
      return letter(context, state, subject, event, effect);
    case 'call':
      return call(context, state, subject, event, effect);
    case 'nothing':
      chargeStep(context, state, event);
      return LOG_OUTCOME.done;
    case 'credit-rating':
      chargeStep(context, state, event);
      addRatingRow(state, effect);
      tally(context, state, 'creditEvents');
      return LOG_OUTCOME.done;
    case 'credit-mark':
      chargeStep(context, state, event);
      tally(context, state, 'creditEvents');
      exposeCustomer(context, state, CHANNEL.CREDIT_MARK);
      return LOG_OUTCOME.done;
    case 'to-do': {
      const problem = requestProblem(context, state, effect, 'EVENT');
      if (problem !== null) return problem;
      chargeStep(context, state, event);
      return requestToDo(context, state, subject, event.sequence, effect, 'EVENT');
    }
    case 'cancel-budget':
      return cancelBudget(context, state, event, subject.collectionProcess);
    case 'cancel-pay-plan':
      return cancelPayPlan(context, state, subject, event, effect);
    case 'offer-plan':
      return offerPlan(context, state, subject, event, effect);
    case 'fee':
      return fee(context, state, subject, event, effect);
    case 'bar':
      return bar(context, state, subject, event, effect);
    case 'restore':
      return restore(context, state, subject, event, effect.chargeFee);
    case 'close-to-new-use':
      return closeToNewUse(context, state, subject, event);
    case 'start-severance':
      return startSeverance(context, state, subject, event, effect);
    case 'field-activity':
      return orderFieldWork(context, state, subject, event, effect);
    case 'expire-agreement':
      chargeStep(context, state, event);
      return expireAgreement(context, state, subject.agreement);
    case 'sever-others':
      return severOthers(context, state, subject, event);
    case 'break-arrangement':
      return breakArrangement(context, state, subject, event);
    case 'refer-agency':
      return referAgency(context, state, subject, event, effect);
    case 'cancel-referral':
      return cancelReferral(context, state, subject, event);
    case 'write-off':
      return writeOffDebt(context, state, subject, event);
    default:
      return unreachable(effect);
  }
}
