import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { isFeeWaived, overdueMinor, restoreLimitMinor } from '../facts/overdue.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { SUPPLY } from '../state/service-state.ts';
import { postFee } from './15-billing.ts';

/**
 * Phase 79, restoration (domain.md 5.2): a barred service comes back the night its overdue debt has fallen to the limit
 * of its agreement type, whatever made it fall. After a hard bar the type's fee is charged, unless it is waived for the
 * account's risk category (ladder T1, domain.md 5.4).
 */
export function restoreServices(context: KernelContext, state: AccountState): void {
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!state.services.isBarred(agreement)) continue;
    const debt = overdueMinor(context, state, agreement);
    const limit = restoreLimitMinor(context, state, agreement);
    if (debt > limit) continue;
    context.trace?.restored(context, state, agreement, debt, limit);
    liftBar(context, state, agreement, 0, true);
  }
}

/** Gives full service back; `chargeFee` charges the type's fee if the bar was a hard one. */
export function liftBar(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  processNumber: number,
  chargeFee: boolean,
): void {
  const { services } = state;
  const wasHard = services.supply[agreement] === SUPPLY.hardBar;
  const outcome = wasHard ? LOG_OUTCOME.hardBar : LOG_OUTCOME.softBar;
  services.setSupply(agreement, SUPPLY.on, state.day);
  const day = state.day - context.firstDay;
  const debt = overdueMinor(context, state, agreement);
  context.recorder.flow(METRIC_ROW.restores, day, 1);
  context.recorder.event(day, processNumber, LOG_KIND.restored, agreement, outcome, debt);
  const type = context.image.agreementType[state.firstAgreement + agreement] ?? 0;
  const fee = context.strategy.agreementTypes[type]?.restoreFeeMinor ?? 0;
  if (!wasHard || !chargeFee || fee <= 0) return;
  if (isFeeWaived(context, state, agreement)) {
    const { feeCharged } = LOG_KIND;
    context.recorder.event(day, processNumber, feeCharged, agreement, LOG_OUTCOME.waived, 0);
  } else postFee(context, state, agreement, fee, false);
}
