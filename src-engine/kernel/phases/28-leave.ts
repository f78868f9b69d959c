import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_BLOCK, HOLD_REASON, HOLD_SCOPE, NONE } from '../../model/portfolio.ts';
import { enterHold } from '../enter-hold.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { leaveInArrears } from './first-arrears.ts';

/** A trustee is asked instead; what is lost may still be written off. */
const BANKRUPTCY_BLOCKS =
  HOLD_BLOCK.REVIEW |
  HOLD_BLOCK.EVENTS |
  HOLD_BLOCK.CONTACTS |
  HOLD_BLOCK.SEVERANCE |
  HOLD_BLOCK.FEES;

/**
 * Phase 28, a customer leaves (simulation.md 1.7): every service agreement stops tomorrow and is final billed (phase 75),
 * so that severance is impossible and what is owed is final debt. A payment arrangement stays: it is no service.
 */
export function leave(context: KernelContext, state: AccountState): void {
  const { services, customer } = state;
  customer.hasLeft = true;
  leaveInArrears(context, state);
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (services.isActive(agreement) && services.arrangement[agreement] !== 1)
      services.beginStop(agreement, state.day + 1);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.churned, day, 1);
  // As of last night: what ends today ends after it.
  context.recorder.flow(METRIC_ROW.churnedMinor, day, state.servedMinor);
  context.recorder.event(day, 0, LOG_KIND.customerLeft, 0, LOG_OUTCOME.done, state.openMinor);
}

/**
 * A customer goes bankrupt: a hold on the account ends the processes and sets the debt apart (domain.md 5.3); of that the
 * trustee pays a part on a day of the behaviour model (phase 14).
 */
export function goBankrupt(context: KernelContext, state: AccountState): void {
  const { customer } = state;
  const { recoveryDays } = context.behaviour.model.bankruptcy ?? { recoveryDays: FAR_DAY };
  customer.isBankrupt = true;
  customer.petitionDay = state.day;
  customer.dividendDay = state.day + recoveryDays;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.bankruptcies, day, 1);
  context.recorder.event(day, 0, LOG_KIND.bankruptcy, 0, LOG_OUTCOME.done, state.openMinor);
  enterHold(context, state, {
    scope: HOLD_SCOPE.ACCOUNT,
    target: NONE,
    reason: HOLD_REASON.BANKRUPTCY,
    fromDay: state.day,
    toDay: FAR_DAY,
    blocks: BANKRUPTCY_BLOCKS,
    amountMinor: NONE,
  });
}
