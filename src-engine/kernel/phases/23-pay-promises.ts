import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { receivePayment } from './29-receive-payment.ts';
import { ANY_CLASS, ANY_DEBT } from './payment-terms.ts';

/** Promises of one day that a draw key can tell apart. */
const PROMISES_PER_DAY = 8;

/** Draw key of a promise: arms in which a promise is made on the same day have the same luck. */
export function promiseKey(state: AccountState, promise: number): number {
  const { promises } = state;
  let ordinal = 0;
  for (let before = 0; before < promise; before++)
    if (promises.madeDay[before] === promises.madeDay[promise]) ordinal++;
  return (promises.madeDay[promise] ?? 0) * PROMISES_PER_DAY + (ordinal % PROMISES_PER_DAY);
}

/**
 * Phase 23, promised payments (simulation.md 1.7): on its due day the customer keeps a promise with the probability of
 * the persona and pays what is missing of it, after bills and instalments of the day.
 */
export function payPromisesDueToday(context: KernelContext, state: AccountState): void {
  const { promises } = state;
  const { personas } = context.behaviour.model;
  for (let promise = 0; promise < promises.count; promise++) {
    if (!promises.isOpen(promise) || promises.dueDay[promise] !== state.day) continue;
    const missing = (promises.amountMinor[promise] ?? 0) - (promises.paidMinor[promise] ?? 0);
    if (missing <= 0) continue;
    context.draws.uniform(PURPOSE.promise, promiseKey(state, promise));
    // The first uniform of the block is whether the promise was made.
    if (context.draws.second >= (personas[state.persona]?.promiseKept ?? 0)) continue;
    const promised = promises.debtClass[promise] ?? NONE;
    const terms = { ...ANY_DEBT, onlyClass: promised === NONE ? ANY_CLASS : promised };
    const { payment } = LOG_KIND;
    state.customer.paidDay = state.day;
    const paid = receivePayment(context, state, missing, payment, LOG_OUTCOME.done, terms);
    // Who owes less than was promised keeps the promise by paying what is owed.
    promises.paidMinor[promise] = (promises.paidMinor[promise] ?? 0) + missing - paid;
  }
}
