import type { CallEffect } from '../../../algorithms/collection-event/effect.ts';
import { PURPOSE } from '../../../base/purposes.ts';
import { CHANNEL } from '../../../model/behaviour.ts';
import { LOG_OUTCOME } from '../../../model/event-log.ts';
import { NONE } from '../../../model/portfolio.ts';
import { priceCode } from '../../../model/price-code.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { classDebtMinor } from '../../facts/class-debt.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { KernelFacts } from '../../kernel-facts.ts';
import type { AccountState } from '../../state/account-state.ts';
import { charge, chargeStep } from '../../state/charge.ts';
import { METRIC_ROW } from '../../state/recorder.ts';
import { contactCustomer } from '../85-contact-outcome.ts';
import { offerPromise } from '../86-promise.ts';
import type { EventSubject } from '../event-subject.ts';
import { hasOptedOut } from './contact.ts';
import { tally } from './tally.ts';
import { requestProblem, requestToDo } from './to-do.ts';

/**
 * Agent dials. Several on one day share one draw: P(right party) = 1 - (1 - p)^attempts (simulation.md 1.3). A To Do
 * that must follow when nobody answers is checked before anyone dials.
 */
export function call(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: CallEffect,
): number {
  const { otherwise } = effect;
  const problem =
    otherwise === null ? null : requestProblem(context, state, otherwise, 'NO_CONTACT');
  if (problem !== null) return problem;
  const notDialled = noDialOutcome(context, state, subject, effect);
  if (notDialled !== NONE) return notDialled;
  // Guardrails may allow fewer.
  const attempts = Math.min(effect.attempts, state.callAttempts);
  chargeStep(context, state, event, attempts);
  tally(context, state, 'calls');
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.dials, day, attempts);
  let nobody = 1;
  for (let attempt = 0; attempt < attempts; attempt++)
    nobody *= 1 - effect.rightPartyBasisPoints / 10_000;
  const key = state.day * 16 + CHANNEL.CALL;
  if (context.draws.uniform(PURPOSE.rightParty, key) < 1 - nobody) {
    context.recorder.flow(METRIC_ROW.rightParties, day, 1);
    charge(context, state, priceCode('talk', event.type), 1, effect.talkCostMinor);
    contactCustomer(context, state, CHANNEL.CALL, event);
    offerPromise(context, state, subject.debtClass);
    return LOG_OUTCOME.reached;
  }
  const heard = contactCustomer(context, state, CHANNEL.VOICEMAIL, event);
  if (otherwise !== null)
    requestToDo(context, state, subject, event.sequence, otherwise, 'NO_CONTACT');
  return heard ? LOG_OUTCOME.voicemail : LOG_OUTCOME.notReached;
}

/** Why nobody is dialled, a LOG_OUTCOME; NONE when somebody is. */
export function noDialOutcome(
  context: KernelFacts,
  state: AccountState,
  subject: EventSubject,
  effect: CallEffect,
): number {
  if (classDebtMinor(context, state, subject.debtClass, state.day) < effect.minArrearsMinor)
    return LOG_OUTCOME.conditionNotMet;
  return hasOptedOut(context, state, 'CALL') ? LOG_OUTCOME.optedOut : NONE;
}
