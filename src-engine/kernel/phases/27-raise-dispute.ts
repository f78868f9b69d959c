import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_BLOCK, HOLD_REASON, HOLD_SCOPE } from '../../model/portfolio.ts';
import { priceCode } from '../../model/price-code.ts';
import { enterHold } from '../enter-hold.ts';
import { oldestPayableItem } from '../facts/oldest-payable.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { charge } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/** As disputes of the portfolio do: the bill is left out of arrears, and no fee is levied on it. */
const BLOCKS = HOLD_BLOCK.EVENTS | HOLD_BLOCK.FEES;

/**
 * Phase 27, a customer disputes the oldest unpaid bill (simulation.md 1.7): it is left out of arrears until the dispute
 * is decided, on a day drawn from the behaviour model.
 */
export function raiseDispute(context: KernelContext, state: AccountState): void {
  const { dispute } = context.behaviour.model;
  const { items, customer } = state;
  const item = oldestPayableItem(state);
  if (dispute === undefined || item < 0) return;
  const amount = items.askedMinor(item);
  const agreement = items.agreement[item] ?? 0;
  context.draws.uniform(PURPOSE.disputeOutcome, customer.disputes);
  // The first uniform of the block is whether it is upheld.
  const { from, to } = dispute.resolvedDays;
  const days = from + Math.floor(context.draws.second * (Math.max(from, to) - from + 1));
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.disputes, day, 1);
  context.recorder.event(day, 0, LOG_KIND.disputeRaised, agreement, LOG_OUTCOME.done, amount);
  charge(context, state, priceCode('dispute'), 1, dispute.costMinor);
  const hold = enterHold(context, state, {
    scope: HOLD_SCOPE.BILL,
    target: items.source[item] ?? 0,
    reason: HOLD_REASON.DISPUTE,
    fromDay: state.day,
    toDay: state.day + days - 1,
    blocks: BLOCKS,
    amountMinor: amount,
  });
  customer.addDispute(hold, agreement, amount);
}
