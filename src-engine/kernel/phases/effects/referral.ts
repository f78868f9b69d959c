import type { Effect } from '../../../algorithms/collection-event/effect.ts';
import { LOG_OUTCOME } from '../../../model/event-log.ts';
import { NONE } from '../../../model/portfolio.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { REFERRED_BY } from '../../state/referral-state.ts';
import { chooseAgency, collectableMinor, recallAgreements, refer } from '../84-agency.ts';
import type { EventSubject } from '../event-subject.ts';

/** Agreements that the subject is about: those of a write-off process, else those of the debt class. */
export function subjectAgreements(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
): readonly number[] {
  if (subject.family === 'write-off') return subject.agreements;
  const found: number[] = [];
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (context.image.agreementClass[state.firstAgreement + agreement] === subject.debtClass)
      found.push(agreement);
  return found;
}

/**
 * Gives the debt of the subject to an agency, as far as none has it yet; less than the event's minimum stays. The agency
 * is the event's, else the strategy's choice.
 */
export function referAgency(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: Extract<Effect, { kind: 'refer-agency' }>,
): number {
  const owing = subjectAgreements(context, state, subject).filter(
    (agreement) => collectableMinor(state, agreement) > 0,
  );
  const free = owing.filter((agreement) => (state.referrals.atAgency[agreement] ?? 0) === 0);
  if (owing.length > 0 && free.length === 0) return LOG_OUTCOME.alreadyReferred;
  const amount = free.reduce((sum, agreement) => sum + collectableMinor(state, agreement), 0);
  if (amount === 0 || amount < effect.minAmountMinor) return LOG_OUTCOME.conditionNotMet;
  const agency = chooseAgency(context, state, effect.agency);
  if (agency === NONE) return LOG_OUTCOME.noAgency;
  chargeStep(context, state, event);
  const { writeOff, collection } = REFERRED_BY;
  const family = subject.family === 'write-off' ? writeOff : collection;
  context.trace?.writeOff.referred(context, state, agency, free, amount, effect.agency);
  refer(context, state, agency, free, family, subject.processNumber);
  return LOG_OUTCOME.done;
}

/** Takes the debt of the subject back from every agency that has some of it. */
export function cancelReferral(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  const agreements = subjectAgreements(context, state, subject);
  if (recallAgreements(context, state, agreements) === 0) return LOG_OUTCOME.notReferred;
  chargeStep(context, state, event);
  return LOG_OUTCOME.done;
}
