import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { recoverFees } from '../state/recover-fees.ts';
import { lowerAgreementDebt } from './32-post-credit.ts';
import { cancelPaidSeverances } from './74-cancel-severance.ts';
import { closePaidAgreements } from './83-close-agreements.ts';

/**
 * Phase 14, dividend of an insolvency that began in the run (simulation.md 1.7): the trustee pays a part of what each
 * agreement still owes of the debt from before the petition. Minor units, rounded half up by agreement.
 */
export function payDividend(context: KernelContext, state: AccountState): void {
  const { customer, items } = state;
  if (customer.dividendDay > state.day) return;
  customer.dividendDay = FAR_DAY;
  const recovery = context.behaviour.model.bankruptcy?.recovery ?? 0;
  const feesMinor = items.openFeesMinor();
  let paid = 0;
  let setFree = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    let owed = 0;
    for (let item = 0; item < items.count; item++) {
      if (items.agreement[item] !== agreement) continue;
      if ((items.arrearsDay[item] ?? FAR_DAY) <= customer.petitionDay)
        owed += items.agreementMinor[item] ?? 0;
    }
    const amount = Math.floor(owed * recovery + 0.5);
    if (amount === 0) continue;
    setFree += amount - lowerAgreementDebt(context, state, agreement, amount);
    paid += amount;
  }
  if (paid === 0) return;
  recoverFees(context, state, feesMinor);
  state.cashMinor += paid;
  state.recoveredMinor += paid;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.cashMinor, day, paid);
  // Credit of other agreements had covered this debt in the pooled view: it is free again.
  context.recorder.flow(METRIC_ROW.debitsMinor, day, setFree);
  context.recorder.event(day, 0, LOG_KIND.payment, 0, LOG_OUTCOME.dividend, paid);
  cancelPaidSeverances(context, state);
  closePaidAgreements(context, state);
}
