import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import { termsOf } from '../facts/terms.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { addRatingRow } from '../state/add-rating-row.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { VIEW } from '../state/returned-payments.ts';
import { sumPastDue } from './10-calendar.ts';
import { postFee } from './15-billing.ts';
import { reactivateOwing } from './83-close-agreements.ts';
import { followReferrals } from './84-agency.ts';

/**
 * Phase 22, returned payments (domain.md 3.2, 3.10: cancelled with an NSF reason). Puts the debt back with its old age,
 * takes the cash out again, charges the fee, adds the rating row and schedules a review tonight. A plan that was kept
 * stays kept (domain.md 3.13).
 */
export function returnedPayments(context: KernelContext, state: AccountState): void {
  const { returns } = state;
  while (returns.nextDay() <= state.day) {
    const row = returns.done++;
    const amount = returns.amountMinor[row] ?? 0;
    const to = returns.firstSplit[row + 1] ?? 0;
    const from = returns.firstSplit[row] ?? 0;
    const thirdParty = returns.thirdParty[row] ?? 0;
    for (let split = from; split < to; split++) putBack(state, split, thirdParty);
    state.openMinor += amount;
    state.cashMinor -= amount;
    const day = state.day - context.firstDay;
    context.recorder.flow(METRIC_ROW.cashMinor, day, -amount);
    context.recorder.flow(METRIC_ROW.returnedMinor, day, amount);
    context.recorder.stock(METRIC_ROW.openMinor, day, amount);
    const { paymentReturned } = LOG_KIND;
    context.recorder.event(day, 0, paymentReturned, 0, LOG_OUTCOME.done, amount);
    sumPastDue(state, state.day);
    reactivatePaidBack(context, state, row);
    addRatingRow(state, context.strategy.returnedPayment);
    const fee = termsOf(context, state).returnedPaymentFeeMinor;
    // The fee goes to the agreement that the payment paid first.
    if (fee > 0) postFee(context, state, returns.splitAgreement[from] ?? 0, fee, false);
    state.reviews.add(state.day);
  }
}

/** A closed agreement whose payment came back owes again; referrals follow. */
function reactivatePaidBack(context: KernelContext, state: AccountState, row: number): void {
  const { returns } = state;
  const to = returns.firstSplit[row + 1] ?? 0;
  for (let split = returns.firstSplit[row] ?? 0; split < to; split++)
    reactivateOwing(state, returns.splitAgreement[split] ?? 0);
  followReferrals(context, state);
}

/** Raises the item that the split had lowered; one that was dropped as paid is posted again. */
function putBack(state: AccountState, split: number, thirdParty: number): void {
  const { returns, items, plans } = state;
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
  if (!pooled) return;
  if (state.promises.open > 0) state.promises.credit(debtClass, -amount);
  for (let plan = 0; plan < plans.count; plan++) {
    if (plans.isActive(plan) && plans.counts(plan, debtClass, thirdParty))
      plans.paidMinor[plan] = (plans.paidMinor[plan] ?? 0) - amount;
  }
}
