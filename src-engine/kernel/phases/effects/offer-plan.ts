import type { OfferPlanEffect } from '../../../algorithms/collection-event/effect.ts';
import { at } from '../../../base/assert.ts';
import { PURPOSE } from '../../../base/purposes.ts';
import { LOG_OUTCOME } from '../../../model/event-log.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { classDebtMinor } from '../../facts/class-debt.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { startPayPlan } from '../42-start-pay-plan.ts';
import type { EventSubject } from '../event-subject.ts';
import { plansToCancel } from './cancel-pay-plan.ts';

/** Debt classes share a day's key space of the acceptance draw. */
const CLASSES_PER_DAY = 64;

/**
 * Offers to pay the aged debt of the class in instalments (simulation.md 1.7). Accepted with the persona's probability;
 * the draw belongs to the calendar day, so that arms that offer on the same day meet the same answer.
 */
export function offerPlan(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: OfferPlanEffect,
): number {
  const { debtClass } = subject;
  const debt = classDebtMinor(context, state, debtClass, state.day);
  if (debt === 0) return LOG_OUTCOME.nothingToDo;
  if (debt < effect.minArrearsMinor) return LOG_OUTCOME.conditionNotMet;
  if (plansToCancel(state, debtClass, false).length > 0) return LOG_OUTCOME.payPlan;
  chargeStep(context, state, event);
  const { planAccepted } = at(context.behaviour.model.personas, state.persona);
  const key = state.day * CLASSES_PER_DAY + (debtClass % CLASSES_PER_DAY);
  if (context.draws.uniform(PURPOSE.planOffer, key) >= planAccepted) return LOG_OUTCOME.refused;
  startPayPlan(context, state, subject, debt, effect);
  return LOG_OUTCOME.accepted;
}
