import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { sumPastDue } from './10-calendar.ts';
import { allocatePayment } from './30-allocate.ts';
import { cancelPaidSeverances } from './74-cancel-severance.ts';
import { closePaidAgreements } from './83-close-agreements.ts';
import { ANY_CLASS, ANY_DEBT } from './payment-terms.ts';

/**
 * Phase 21, known payments of the plan. Reads the plan; writes through phase 30. A payment for an agreement lowers the
 * debt of its class, oldest first, and that agreement's own. Whether it comes back the plan says; what no debt takes is
 * kept as credit (phase 34).
 */
export function knownPayments(context: KernelContext, state: AccountState): void {
  const { payments } = context;
  const end = payments.start[state.account + 1] ?? 0;
  for (let row = payments.start[state.account] ?? 0; row < end; row++) {
    if (payments.day[row] !== state.day) continue;
    const amount = payments.amountMinor[row] ?? 0;
    const agreement = payments.agreement[row] ?? NONE;
    const onlyClass =
      agreement === NONE
        ? ANY_CLASS
        : (context.image.agreementClass[state.firstAgreement + agreement] ?? 0);
    const outcome =
      amount >= state.pastDueMinor ? LOG_OUTCOME.fullPayment : LOG_OUTCOME.partialPayment;
    const terms = { ...ANY_DEBT, onlyClass, onlyAgreement: agreement, keepsRest: true };
    const comesBack = payments.comesBack[row] === 1;
    const { afterDays } = context.behaviour.model.returnedPayment;
    if (comesBack) state.returns.begin(state.day + afterDays, terms.thirdParty);
    const before = state.recoveredMinor;
    const applied = allocatePayment(context, state, amount, LOG_KIND.payment, outcome, terms);
    if (comesBack) state.returns.finish(applied, state.recoveredMinor - before);
    cancelPaidSeverances(context, state);
    sumPastDue(state, state.day);
    closePaidAgreements(context, state);
  }
}

/** Whether the plan knows payments of the account, on whatever day. */
export function hasKnownPayments({ payments }: KernelContext, { account }: AccountState): boolean {
  return (payments.start[account + 1] ?? 0) > (payments.start[account] ?? 0);
}

/** The next day with a known payment; FAR_DAY when there is none. */
export function nextKnownPaymentDay(context: KernelContext, state: AccountState): number {
  const { payments } = context;
  const end = payments.start[state.account + 1] ?? 0;
  for (let row = payments.start[state.account] ?? 0; row < end; row++) {
    const day = payments.day[row] ?? FAR_DAY;
    if (day > state.day) return day;
  }
  return FAR_DAY;
}
