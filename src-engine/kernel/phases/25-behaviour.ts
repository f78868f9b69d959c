import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import { CAUSE } from '../behaviour/causes.ts';
import { NO_CAUSE, spendDay, winningCause } from '../behaviour/competing-risks.ts';
import {
  atRisk,
  decayStimuli,
  drawThreshold,
  drawThresholds,
  measureHazards,
  wakeStimuli,
} from '../behaviour/daily-hazard.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { receivePayment } from './29-receive-payment.ts';
import { OWN_ACCORD } from './payment-terms.ts';

/**
 * Phase 25, spontaneous behaviour: one competing-risk step (simulation.md 1.2), at most one payment a day. Reads past
 * due, stimuli and hazard budgets; writes budgets and, through phase 29, a payment. Ends with the night's decay.
 */
export function behave(context: KernelContext, state: AccountState): void {
  wakeStimuli(state, state.day);
  if (atRisk(state)) competingRisks(context, state);
  decayStimuli(context, state);
}

function competingRisks(context: KernelContext, state: AccountState): void {
  drawThresholds(context, state);
  measureHazards(context, state, state.day);
  const { spentUnits, todayUnits, thresholdUnits } = state;
  const winner = winningCause(spentUnits, todayUnits, thresholdUnits);
  spendDay(spentUnits, todayUnits, thresholdUnits, winner);
  if (winner === NO_CAUSE) return;
  const amount = winner === CAUSE.fullPayment ? state.payableMinor : partialAmount(context, state);
  state.occurrence[winner] = (state.occurrence[winner] ?? 0) + 1;
  drawThreshold(context, state, winner);
  pay(context, state, amount);
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

function pay(context: KernelContext, state: AccountState, amountMinor: number): void {
  const whole = amountMinor === state.payableMinor;
  receivePayment(
    context,
    state,
    amountMinor,
    LOG_KIND.payment,
    whole ? LOG_OUTCOME.fullPayment : LOG_OUTCOME.partialPayment,
    OWN_ACCORD,
  );
}
