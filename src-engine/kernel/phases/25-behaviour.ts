import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { CAUSE, PAYMENT_CAUSES } from '../behaviour/causes.ts';
import { NO_CAUSE, spendDay, winningCause } from '../behaviour/competing-risks.ts';
import {
  atRisk,
  decayStimuli,
  drawThreshold,
  drawThresholds,
  wakeStimuli,
} from '../behaviour/daily-hazard.ts';
import { measureHazards } from '../behaviour/measure-hazards.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { askForPlan } from './24-ask-for-plan.ts';
import { raiseDispute } from './27-raise-dispute.ts';
import { goBankrupt, leave } from './28-leave.ts';
import { receivePayment } from './29-receive-payment.ts';
import { OVER_PAYMENT, OWN_ACCORD } from './payment-terms.ts';

/** What happens when a cause beyond payments wins, from PAYMENT_CAUSES on in the order of CAUSE. */
const HAPPENINGS = [raiseDispute, leave, goBankrupt, askForPlan] as const;

/**
 * Phase 25, spontaneous behaviour: one competing-risk step (simulation.md 1.2), at most one event a day. Reads past
 * due, stimuli and hazard budgets; writes budgets and, through phase 29, a payment, or what phases 24, 27 and 28 do. Ends
 * with the night's decay.
 */
export function behave(context: KernelContext, state: AccountState): void {
  if (state.pendingCount > 0) wakeStimuli(state, state.day);
  if (atRisk(state)) competingRisks(context, state);
  if (state.stimulated) decayStimuli(context, state);
}

function competingRisks(context: KernelContext, state: AccountState): void {
  drawThresholds(context, state);
  measureHazards(context, state, state.day);
  const { spentUnits, todayUnits, thresholdUnits } = state;
  const causes = context.behaviour.options?.causeCount ?? PAYMENT_CAUSES;
  const winner = winningCause(spentUnits, todayUnits, thresholdUnits, causes);
  spendDay(spentUnits, todayUnits, thresholdUnits, winner, causes);
  if (winner === NO_CAUSE) return;
  if (winner >= PAYMENT_CAUSES) {
    state.occurrence[winner] = (state.occurrence[winner] ?? 0) + 1;
    drawThreshold(context, state, winner);
    HAPPENINGS[winner - PAYMENT_CAUSES]?.(context, state);
    return;
  }
  const isFull = winner === CAUSE.fullPayment;
  const amount = isFull ? state.payableMinor : partialAmount(context, state);
  const overMinor = isFull ? overPaymentMinor(context, state) : 0;
  state.occurrence[winner] = (state.occurrence[winner] ?? 0) + 1;
  drawThreshold(context, state, winner);
  state.customer.paidDay = state.day;
  pay(context, state, amount, overMinor);
}

/** Median of three uniforms is exactly Beta(2, 2), mean one half (simulation.md 1.2). */
function partialAmount(context: KernelContext, state: AccountState): number {
  const { draws, behaviour } = context;
  const balance = state.payableMinor;
  const occurrence = state.occurrence[CAUSE.partialPayment] ?? 0;
  const u1 = draws.uniform(PURPOSE.partialFraction, 2 * occurrence);
  const u2 = draws.second;
  const u3 = draws.uniform(PURPOSE.partialFraction, 2 * occurrence + 1);
  const fraction = Math.max(Math.min(u1, u2), Math.min(Math.max(u1, u2), u3));
  const amount = Math.max(1, Math.min(balance, Math.floor(fraction * balance + 0.5)));
  return balance - amount < behaviour.model.smallRemainderMinor ? balance : amount;
}

/** How much more than everything the customer pays (domain.md 6, decision 27); 0 for most, and where the model has none. */
function overPaymentMinor(context: KernelContext, state: AccountState): number {
  const { draws, behaviour } = context;
  const { overPayment } = behaviour.model;
  if (overPayment === undefined) return 0;
  const occurrence = state.occurrence[CAUSE.fullPayment] ?? 0;
  if (draws.uniform(PURPOSE.overPayment, occurrence) >= overPayment.probability) return 0;
  return Math.floor(draws.second * overPayment.largestShare * state.payableMinor + 0.5);
}

function pay(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  overMinor: number,
): void {
  const whole = amountMinor === state.payableMinor;
  receivePayment(
    context,
    state,
    amountMinor + overMinor,
    LOG_KIND.payment,
    whole ? LOG_OUTCOME.fullPayment : LOG_OUTCOME.partialPayment,
    overMinor > 0 ? OVER_PAYMENT : OWN_ACCORD,
  );
}
