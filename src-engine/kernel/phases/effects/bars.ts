import type { BarEffect } from '../../../algorithms/collection-event/effect.ts';
import { CHANNEL } from '../../../model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../../model/event-log.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { classDebtMinor } from '../../facts/class-debt.ts';
import { overdueMinor, restoreLimitMinor } from '../../facts/overdue.ts';
import { isLifeSupported } from '../../facts/severance-facts.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { SUPPLY } from '../../state/service-state.ts';
import { liftBar } from '../79-restore-service.ts';
import { exposeCustomer } from '../85-contact-outcome.ts';
import type { EventSubject } from '../event-subject.ts';
import { tally } from './tally.ts';

/** Linked agreements whose service runs. */
export function runningAgreements(state: AccountState, subject: EventSubject): number[] {
  return subject.agreements.filter((agreement) => state.services.isActive(agreement));
}

/**
 * Bars linked agreements that run, are served better than the bar leaves them, and owe more than restores them
 * (domain.md 5.2). Life support is never barred. The bar acts on the customer for as long as it lasts.
 */
export function bar(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: BarEffect,
): number {
  const running = runningAgreements(state, subject);
  if (running.length === 0) return LOG_OUTCOME.noAgreement;
  const allowed = running.filter((agreement) => !isLifeSupported(context, state, agreement));
  if (allowed.length === 0) return LOG_OUTCOME.protectedCustomer;
  if (classDebtMinor(context, state, subject.debtClass, state.day) < effect.minArrearsMinor)
    return LOG_OUTCOME.conditionNotMet;
  const supply = SUPPLY[effect.level];
  const open = allowed.filter((agreement) => (state.services.supply[agreement] ?? 0) < supply);
  if (open.length === 0) return LOG_OUTCOME.nothingToDo;
  const owing = open.filter(
    (agreement) =>
      overdueMinor(context, state, agreement) > restoreLimitMinor(context, state, agreement),
  );
  if (owing.length === 0) return LOG_OUTCOME.conditionNotMet;
  chargeStep(context, state, event);
  const day = state.day - context.firstDay;
  for (const agreement of owing) {
    state.services.setSupply(agreement, supply, state.day);
    tally(context, state, 'bars');
    const debt = overdueMinor(context, state, agreement);
    const outcome = LOG_OUTCOME[effect.level];
    const { barred } = LOG_KIND;
    context.recorder.event(day, subject.collectionProcess, barred, agreement, outcome, debt);
  }
  exposeCustomer(context, state, CHANNEL.RESTRICTION);
  return LOG_OUTCOME.done;
}

/** Lifts the bars of the linked agreements, whatever is owed. */
export function restore(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  chargeFee: boolean,
): number {
  const barred = subject.agreements.filter((agreement) => state.services.isBarred(agreement));
  if (barred.length === 0) return LOG_OUTCOME.nothingToDo;
  chargeStep(context, state, event);
  for (const agreement of barred)
    liftBar(context, state, agreement, subject.collectionProcess, chargeFee);
  return LOG_OUTCOME.done;
}

/** Closes linked agreements to new use: nothing new is billed, and it is felt like a bar that begins (simulation.md 1.8). */
export function closeToNewUse(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  const running = runningAgreements(state, subject);
  if (running.length === 0) return LOG_OUTCOME.noAgreement;
  const open = running.filter((agreement) => state.services.closedToUse[agreement] !== 1);
  if (open.length === 0) return LOG_OUTCOME.nothingToDo;
  chargeStep(context, state, event);
  for (const agreement of open) state.services.closedToUse[agreement] = 1;
  exposeCustomer(context, state, CHANNEL.RESTRICTION);
  return LOG_OUTCOME.done;
}
