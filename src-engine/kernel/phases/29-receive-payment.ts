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
  const comesBack = willComeBack(context, returns.payments++);
  if (comesBack) returns.begin(state.day + returnedPayment.afterDays, terms.thirdParty);
  const before = state.recoveredMinor;
  const applied = allocatePayment(context, state, amountMinor, logKind, outcome, terms);
  if (comesBack) returns.finish(applied, state.recoveredMinor - before);
  sumPastDue(state, state.day);
  cancelPaidSeverances(context, state);
  closePaidAgreements(context, state);
  return applied;
}

/** Whether the account's payment of this number, from 0, will come back. */
export function willComeBack({ behaviour, draws }: KernelContext, ordinal: number): boolean {
  const { probability } = behaviour.model.returnedPayment;
  return probability > 0 && draws.uniform(PURPOSE.returnedPayment, ordinal) < probability;
}
