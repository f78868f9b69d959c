import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { termsOf } from '../facts/terms.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { addRatingRow } from '../state/add-rating-row.ts';
import { becomePastDue } from '../state/arrears-base.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { recoverFees } from '../state/recover-fees.ts';
import { VIEW } from '../state/returned-payments.ts';
import { sumPastDue } from './10-calendar.ts';
import { postFee } from './15-billing.ts';
import { creditPlans, spendWaitingCredit } from './34-over-payment.ts';
import { reactivateOwing } from './83-close-agreements.ts';
import { followReferrals } from './84-agency.ts';

/**
 * Phase 22, returned payments (domain.md 3.2, 3.10: cancelled with an NSF reason). Puts the debt back with its old age,
 * takes the cash out again, from credit that waits as far as no debit has used it, charges the fee, adds the rating row and schedules a review tonight. A plan that was kept
 * stays kept (domain.md 3.13).
 */
export function returnedPayments(context: KernelContext, state: AccountState): void {
  const { returns } = state;
  while (returns.nextDay() <= state.day) {
    const row = returns.done++;
    const amount = returns.amountMinor[row] ?? 0;
    const feesMinor = state.items.openFeesMinor();
    const first = takeBack(context, state, row);
    state.ledgerMinor += amount;
    state.cashMinor -= amount;
    takeBackRecovery(context, state, row);
    const day = state.day - context.firstDay;
    context.recorder.flow(METRIC_ROW.cashMinor, day, -amount);
    context.recorder.flow(METRIC_ROW.returnedMinor, day, amount);
    spendWaitingCredit(context, state);
    recoverFees(context, state, feesMinor);
    const { paymentReturned } = LOG_KIND;
    context.recorder.event(day, 0, paymentReturned, 0, LOG_OUTCOME.done, amount);
    sumPastDue(state, state.day);
    reactivatePaidBack(context, state, row);
    addRatingRow(state, context.strategy.returnedPayment);
    const fee = termsOf(context, state).returnedPaymentFeeMinor;
    // The fee goes to the agreement that the payment paid first.
    if (fee > 0) postFee(context, state, first, fee, false);
    state.reviews.add(state.day);
  }
}

/** Takes back every part of a payment; returns the agreement that it paid first. */
function takeBack(context: KernelContext, state: AccountState, row: number): number {
  const { returns, services } = state;
  const thirdParty = returns.thirdParty[row] ?? 0;
  const day = state.day - context.firstDay;
  let first = -1;
  for (let split = 0; split < returns.splits; split++) {
    if (returns.splitReturn[split] !== row) continue;
    const agreement = returns.splitAgreement[split] ?? 0;
    const debtClass = returns.splitClass[split] ?? 0;
    const amount = returns.splitMinor[split] ?? 0;
    const pooled = returns.splitView[split] === VIEW.pooled;
    if (first < 0) first = agreement;
    if (returns.waits(split)) {
      const credits = pooled ? services.classCreditMinor : services.creditMinor;
      const owner = pooled ? debtClass : agreement;
      credits[owner] = (credits[owner] ?? 0) - amount;
      returns.keptMinor -= amount;
      if (pooled) context.recorder.flow(METRIC_ROW.debitsMinor, day, -amount);
    } else {
      putBack(state, split);
      if (pooled) {
        state.openMinor += amount;
        context.recorder.stock(METRIC_ROW.openMinor, day, amount);
      }
    }
    if (pooled) creditPlans(state, debtClass, -amount, thirdParty);
  }
  return first;
}

/** Recovery that came back; and a bill that was paid on its day and now is past due. */
function takeBackRecovery(context: KernelContext, state: AccountState, row: number): void {
  const { returns } = state;
  const recovered = returns.recoveredMinor[row] ?? 0;
  let due = -recovered;
  for (let split = 0; split < returns.splits; split++) {
    if (returns.splitReturn[split] !== row || returns.splitView[split] !== VIEW.pooled) continue;
    if (!returns.waits(split) && (returns.splitDueDay[split] ?? FAR_DAY) <= state.baseDay)
      due += returns.splitMinor[split] ?? 0;
  }
  state.recoveredMinor -= recovered;
  if (due > 0) becomePastDue(context, state, due);
}

/** A closed agreement whose payment came back owes again; referrals follow. */
function reactivatePaidBack(context: KernelContext, state: AccountState, row: number): void {
  const { returns } = state;
  for (let split = 0; split < returns.splits; split++)
    if (returns.splitReturn[split] === row)
      reactivateOwing(state, returns.splitAgreement[split] ?? 0);
  followReferrals(context, state);
}

/** Raises the item that the split had lowered; one that was dropped as paid is posted again. */
function putBack(state: AccountState, split: number): void {
  const { returns, items } = state;
  const agreement = returns.splitAgreement[split] ?? 0;
  const debtClass = returns.splitClass[split] ?? 0;
  const key = returns.splitKey[split] ?? 0;
  const arrears = returns.splitArrearsDay[split] ?? 0;
  const due = returns.splitDueDay[split] ?? 0;
  const amount = returns.splitMinor[split] ?? 0;
  const pooled = returns.splitView[split] === VIEW.pooled;
  const source = returns.splitSource[split] ?? 0;
  let item = 0;
  while (item < items.count && items.source[item] !== source) item++;
  if (item === items.count) {
    const kind = returns.splitKind[split] ?? 0;
    const own = pooled ? 0 : amount;
    const pooledMinor = amount - own;
    const place = items.insert(
      agreement,
      debtClass,
      arrears,
      due,
      pooledMinor,
      own,
      kind,
      key,
      source,
    );
    items.charged[place] = returns.splitCharged[split] ?? 0;
  } else {
    const column = pooled ? items.pooledMinor : items.agreementMinor;
    column[item] = (column[item] ?? 0) + amount;
  }
}
