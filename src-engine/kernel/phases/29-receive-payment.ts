import { PURPOSE } from '../../base/purposes.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { sumPastDue } from './10-calendar.ts';
import { allocatePayment } from './30-allocate.ts';
import { cancelPaidSeverances } from './74-cancel-severance.ts';
import { closePaidAgreements } from './83-close-agreements.ts';
import { ANY_DEBT, type PaymentTerms } from './payment-terms.ts';

/**
 * Phase 29, receipt of a payment. Draws whether it will come back for insufficient funds (phase 22), then allocates it;
 * severances that are paid end at once (phase 74).
 * Returns what was applied. Minor units.
 */
export function receivePayment(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  logKind: number,
  outcome: number,
  terms: PaymentTerms = ANY_DEBT,
): number {
  const { returnedPayment } = context.behaviour.model;
  const { returns } = state;
  const ordinal = returns.payments++;
  const comesBack =
    returnedPayment.probability > 0 &&
    context.draws.uniform(PURPOSE.returnedPayment, ordinal) < returnedPayment.probability;
  if (comesBack) returns.begin(state.day + returnedPayment.afterDays, terms.thirdParty);
  const applied = allocatePayment(context, state, amountMinor, logKind, outcome, terms);
  if (comesBack) returns.finish(applied);
  sumPastDue(state, state.day);
  cancelPaidSeverances(context, state);
  closePaidAgreements(context, state);
  return applied;
}
