import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { knowAccount } from '../behaviour/options/account-factors.ts';
import { isPayDay } from '../behaviour/options/pay-rhythm.ts';
import { classDebtMinor } from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { promiseKey } from './23-pay-promises.ts';
import { holdForPromise } from './41-promise-monitor.ts';

/**
 * Phase 86, promise to pay: the right party was reached and may promise to pay what is owed in the class, at the
 * persona's probability, on a day drawn from the behaviour model (simulation.md 1.7). One promise at a time a class.
 */
export function offerPromise(context: KernelContext, state: AccountState, debtClass: number): void {
  const { promises } = state;
  if (promises.hasOpen(debtClass)) return;
  const owed = classDebtMinor(context, state, debtClass, state.day);
  if (owed === 0) return;
  const { personas, promiseDueDays } = context.behaviour.model;
  const promise = promises.add(debtClass, owed, 0, state.day, state.day);
  const key = promiseKey(state, promise);
  const { promiseMade = 0 } = personas[state.persona] ?? {};
  if (context.draws.uniform(PURPOSE.promise, key) >= promiseMade) {
    promises.withdrawLast();
    return;
  }
  const { from, to } = promiseDueDays;
  const drawn = Math.floor(context.draws.uniform(PURPOSE.promiseDue, key) * (to - from + 1));
  // Today's money is in already: the earliest day is tomorrow.
  promises.dueDay[promise] =
    promisedDay(context, state, from, to) ?? state.day + Math.max(1, from + drawn);
  holdForPromise(context, state, promise);
  context.trace?.promiseMade(context, state, promise);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.promisesMade, day, 1);
  context.recorder.event(day, 0, LOG_KIND.promiseMade, debtClass, LOG_OUTCOME.done, owed);
}

/** The first pay day on which a promise may be due; null when none is, or customers know no pay days (simulation.md 1.7). */
function promisedDay(
  context: KernelContext,
  state: AccountState,
  from: number,
  to: number,
): number | null {
  if (context.behaviour.model.calendar === undefined) return null;
  knowAccount(context, state);
  for (let days = Math.max(1, from); days <= to; days++)
    if (isPayDay(state.customer.rhythm, state.day + days)) return state.day + days;
  return null;
}
