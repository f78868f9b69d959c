import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import { fullUnitsOn, partialUnitsOn } from '../behaviour/advance.ts';
import {
  atRisk,
  decayStimuli,
  drawThreshold,
  drawThresholds,
  wakeStimuli,
} from '../behaviour/daily-hazard.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { sumPastDue } from './10-calendar.ts';
import { allocatePayment } from './30-allocate.ts';

/**
 * Phase 25, spontaneous behaviour: one competing-risk step (simulation.md 1.2), at most one payment a day. Reads past
 * due, stimuli and hazard budgets; writes budgets and, through phase 30, a payment. Ends with the night's decay.
 */
export function behave(context: KernelContext, state: AccountState): void {
  wakeStimuli(state, state.day);
  if (atRisk(state)) competingRisks(context, state);
  decayStimuli(context, state);
}

function competingRisks(context: KernelContext, state: AccountState): void {
  drawThresholds(context, state);
  const full = fullUnitsOn(context, state, state.day);
  const partial = partialUnitsOn(context, state, state.day);
  const fullHits = state.fullSpentUnits + full >= state.fullThresholdUnits;
  const partialHits = state.partialSpentUnits + partial >= state.partialThresholdUnits;
  if (!fullHits && !partialHits) {
    state.fullSpentUnits += full;
    state.partialSpentUnits += partial;
    return;
  }
  // Time within the day at which each budget is used up; the earlier wins, ties go to the lower cause.
  const fullTime = fullHits ? (state.fullThresholdUnits - state.fullSpentUnits) / full : 2;
  const partialTime = partialHits
    ? (state.partialThresholdUnits - state.partialSpentUnits) / partial
    : 2;
  if (fullTime <= partialTime) {
    state.partialSpentUnits += Math.floor(partial * fullTime);
    state.fullSpentUnits = 0;
    state.fullOccurrence++;
    state.fullThresholdUnits = drawThreshold(context, PURPOSE.fullPayment, state.fullOccurrence);
    pay(context, state, state.pastDueMinor);
    return;
  }
  state.fullSpentUnits += Math.floor(full * partialTime);
  state.partialSpentUnits = 0;
  const amount = partialAmount(context, state);
  state.partialOccurrence++;
  state.partialThresholdUnits = drawThreshold(
    context,
    PURPOSE.partialPayment,
    state.partialOccurrence,
  );
  pay(context, state, amount);
}

/** Median of three uniforms is exactly Beta(2, 2), mean one half (simulation.md 1.2). */
function partialAmount(context: KernelContext, state: AccountState): number {
  const { draws, behaviour } = context;
  const balance = state.pastDueMinor;
  const u1 = draws.uniform(PURPOSE.partialFraction, 2 * state.partialOccurrence);
  const u2 = draws.second;
  const u3 = draws.uniform(PURPOSE.partialFraction, 2 * state.partialOccurrence + 1);
  const fraction = Math.max(Math.min(u1, u2), Math.min(Math.max(u1, u2), u3));
  const amount = Math.max(1, Math.min(balance, Math.floor(fraction * balance + 0.5)));
  return balance - amount < behaviour.model.smallRemainderMinor ? balance : amount;
}

function pay(context: KernelContext, state: AccountState, amountMinor: number): void {
  const whole = amountMinor === state.pastDueMinor;
  allocatePayment(
    context,
    state,
    amountMinor,
    LOG_KIND.payment,
    whole ? LOG_OUTCOME.fullPayment : LOG_OUTCOME.partialPayment,
  );
  sumPastDue(state, state.day);
}
