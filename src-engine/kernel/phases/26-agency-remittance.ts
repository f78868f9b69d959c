import { at } from '../../base/assert.ts';
import { commissionMinor } from '../../model/commission.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { priceCode } from '../../model/price-code.ts';
import { agreementBalanceMinor } from '../facts/agreement-balance.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { charge } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { recoverFees } from '../state/recover-fees.ts';
import { lowerAgreementDebt } from './32-post-credit.ts';
import { cancelPaidSeverances } from './74-cancel-severance.ts';
import { closePaidAgreements } from './83-close-agreements.ts';
import { referredMinor } from './84-agency.ts';

/**
 * Phase 26, remittances of collection agencies (simulation.md 1.7): all that a referral covers, on the day on which its
 * hazard is used up; money comes in before the night batch. Debt that was written off comes back on the books as far as
 * it is paid. The commission on the gross amount is cost.
 */
export function agencyRemittances(context: KernelContext, state: AccountState): void {
  const { referrals } = state;
  for (let referral = 0; referral < referrals.count && referrals.active > 0; referral++) {
    if (!referrals.isOpen(referral)) continue;
    if ((referrals.recoveryDay[referral] ?? FAR_DAY) > state.day) continue;
    remit(context, state, referral);
  }
}

function remit(context: KernelContext, state: AccountState, referral: number): void {
  const { referrals, writeOffs } = state;
  const agency = at(context.strategy.writeOff.agencies, referrals.agency[referral] ?? 0);
  const gross = referredMinor(state, referral);
  const feesMinor = state.items.openFeesMinor();
  context.trace?.writeOff.remitted(context, state, referral, gross);
  const before = referrals.offBookMinor[referral] ?? 0;
  referrals.offBookMinor[referral] = 0;
  let late = 0;
  let setFree = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!referrals.covers(referral, agreement)) continue;
    late += writeOffs.writtenOffMinor[agreement] ?? 0;
    writeOffs.writtenOffMinor[agreement] = 0;
    const owed = agreementBalanceMinor(state, agreement);
    if (owed > 0) setFree += owed - lowerAgreementDebt(context, state, agreement, owed);
  }
  recoverFees(context, state, feesMinor);
  state.netLossMinor -= late;
  state.cashMinor += gross;
  state.recoveredMinor += gross;
  const day = state.day - context.firstDay;
  const { payment } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.cashMinor, day, gross);
  context.recorder.flow(METRIC_ROW.agencyMinor, day, gross);
  // Reversed write-offs, and credit of other agreements that had covered this debt in the pooled view.
  context.recorder.flow(METRIC_ROW.debitsMinor, day, before + late + setFree);
  context.recorder.flow(METRIC_ROW.lateRecoveredMinor, day, late);
  context.recorder.event(day, 0, payment, 0, LOG_OUTCOME.agencyPayment, gross);
  const isLater = referrals.later[referral] === 1;
  const price = priceCode(isLater ? 'laterAgency' : 'agency', referrals.agency[referral] ?? 0);
  const rate = isLater ? agency.laterFeeBasisPoints : agency.feeBasisPoints;
  charge(context, state, price, gross, commissionMinor(gross, rate));
  cancelPaidSeverances(context, state);
  closePaidAgreements(context, state);
}
