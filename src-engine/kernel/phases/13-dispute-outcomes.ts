import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { postCredit } from './32-post-credit.ts';

/**
 * Phase 13, outcomes of disputes (simulation.md 1.7): on the day after its hold a dispute that a customer raised in the
 * run is decided. An upheld one brings a credit of a part of the disputed amount; otherwise the debt counts again with
 * its old age.
 */
export function disputeOutcomes(context: KernelContext, state: AccountState): void {
  const { customer, holds } = state;
  const { dispute } = context.behaviour.model;
  if (dispute === undefined) return;
  for (let place = 0; place < customer.openDisputes; place++) {
    if (state.day <= (holds.toDay[customer.disputeHold[place] ?? 0] ?? FAR_DAY)) continue;
    const agreement = customer.disputeAgreement[place] ?? 0;
    const disputed = customer.disputeMinor[place] ?? 0;
    const ordinal = customer.disputeOrdinal[place] ?? 0;
    customer.removeDispute(place);
    place--;
    const isUpheld = context.draws.uniform(PURPOSE.disputeOutcome, ordinal) < dispute.upheld;
    const credit = isUpheld ? Math.floor(disputed * dispute.creditShare + 0.5) : 0;
    const day = state.day - context.firstDay;
    const outcome = isUpheld ? LOG_OUTCOME.accepted : LOG_OUTCOME.refused;
    context.recorder.event(day, 0, LOG_KIND.disputeDecided, agreement, outcome, credit);
    if (credit > 0) postCredit(context, state, agreement, credit);
  }
}
