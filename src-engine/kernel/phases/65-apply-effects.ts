import type { Effect } from '../../algorithms/collection-event/effect.ts';
import { unreachable } from '../../base/assert.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { CHANNEL } from '../../model/behaviour.ts';
import { ACCOUNT_FLAG } from '../../model/portfolio.ts';
import { type DailyMetric, LOG_OUTCOME } from '../../model/run.ts';
import type { CompiledEvent } from '../compile/compiled-strategy.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { addRatingRow } from '../state/add-rating-row.ts';
import { charge } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { breakPlans } from './40-pay-plan-monitor.ts';
import { severOthers, startSeverance } from './70-start-severance.ts';
import { orderFieldWork } from './73-field-work.ts';
import { expireAgreement } from './75-agreement-activation.ts';
import { contactCustomer } from './85-contact-outcome.ts';
import { offerPromise } from './86-promise.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 65, effects: the one place where a collection event changes the world. Returns the outcome for the log
 * (LOG_OUTCOME). Switches on the closed set of effects, never on an algorithm's code.
 */
export function applyEffect(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: Effect,
): number {
  switch (effect.kind) {
    case 'contact':
      return contact(context, state, event, effect);
    case 'call':
      return call(context, state, subject, event, effect);
    case 'credit-rating':
      charge(context, state, event.unitCostMinor);
      addRatingRow(state, effect);
      count(context, state, 'creditEvents');
      return LOG_OUTCOME.done;
    case 'to-do':
      charge(context, state, event.unitCostMinor);
      count(context, state, 'toDos');
      return LOG_OUTCOME.done;
    case 'start-severance':
      return startSeverance(context, state, subject, event, effect);
    case 'field-activity':
      return orderFieldWork(context, state, subject, event, effect);
    case 'expire-agreement':
      charge(context, state, event.unitCostMinor);
      return expireAgreement(context, state, subject.agreement);
    case 'sever-others':
      return severOthers(context, state, subject, event);
    case 'break-arrangement':
      charge(context, state, event.unitCostMinor);
      return breakPlans(context, state, subject.debtClass);
    default:
      return unreachable(effect);
  }
}

function count(context: KernelContext, state: AccountState, metric: DailyMetric): void {
  context.recorder.flow(METRIC_ROW[metric], state.day - context.firstDay, 1);
}

function contact(
  context: KernelContext,
  state: AccountState,
  event: CompiledEvent,
  effect: Extract<Effect, { kind: 'contact' }>,
): number {
  const flags = context.image.flags[state.account] ?? 0;
  if (effect.needs === 'mobile' && (flags & ACCOUNT_FLAG.hasMobile) === 0)
    return LOG_OUTCOME.noMobile;
  if (effect.needs === 'email' && (flags & ACCOUNT_FLAG.hasEmail) === 0) return LOG_OUTCOME.noEmail;
  charge(context, state, event.unitCostMinor);
  count(context, state, effect.counter);
  const reached = contactCustomer(context, state, CHANNEL[effect.channel]);
  return reached ? LOG_OUTCOME.reached : LOG_OUTCOME.notReached;
}

/** Several dials on one day share one draw: P(right party) = 1 - (1 - p)^attempts (simulation.md 1.3). */
function call(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: Extract<Effect, { kind: 'call' }>,
): number {
  const attempts = Math.min(effect.attempts, state.callAttempts);
  charge(context, state, event.unitCostMinor * attempts);
  count(context, state, 'calls');
  let nobody = 1;
  for (let attempt = 0; attempt < attempts; attempt++)
    nobody *= 1 - effect.rightPartyBasisPoints / 10_000;
  const key = state.day * 16 + CHANNEL.CALL;
  if (context.draws.uniform(PURPOSE.rightParty, key) < 1 - nobody) {
    charge(context, state, effect.talkCostMinor);
    contactCustomer(context, state, CHANNEL.CALL);
    offerPromise(context, state, subject.debtClass);
    return LOG_OUTCOME.reached;
  }
  return contactCustomer(context, state, CHANNEL.VOICEMAIL)
    ? LOG_OUTCOME.voicemail
    : LOG_OUTCOME.notReached;
}
