import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { AGREEMENT_STATUS, NONE } from '../../model/portfolio.ts';
import { agreementBalanceMinor } from '../facts/agreement-balance.ts';
import { isStopped, writeOffClassOf } from '../facts/write-off-ready.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { REFERRED_BY } from '../state/referral-state.ts';
import { STATUS } from '../state/transitions.ts';
import { followReferrals, recallReferrals } from './84-agency.ts';

/**
 * Phase 83, closing of agreements, in real time after every payment and credit (domain.md 3.14). A stopped, final-billed
 * agreement, or a payment arrangement that is billed in full, closes when its balance is zero, and leaves its write-off process; the last one to leave cancels the process,
 * its events and its referrals.
 */
export function closePaidAgreements(context: KernelContext, state: AccountState): void {
  if (state.referrals.active > 0) followReferrals(context, state);
  if (state.services.ordinary) return;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!canClose(state, agreement)) continue;
    if (agreementBalanceMinor(state, agreement) !== 0) continue;
    closeAgreement(context, state, agreement);
    leaveWriteOff(context, state, agreement);
  }
}

/** Stopped and final billed, or a payment arrangement whose last instalment has been billed. */
function canClose(state: AccountState, agreement: number): boolean {
  const { services } = state;
  if (services.isActive(agreement))
    return services.arrangement[agreement] === 1 && services.payoffMinor[agreement] === 0;
  return isStopped(state, agreement) && (services.finalDueDay[agreement] ?? FAR_DAY) < FAR_DAY;
}

/** Closes an agreement whose balance is zero. */
export function closeAgreement(
  context: KernelContext,
  state: AccountState,
  agreement: number,
): void {
  context.trace?.writeOff.agreementClosed(context, state, agreement);
  state.services.setStatus(agreement, AGREEMENT_STATUS.CLOSED);
  const day = state.day - context.firstDay;
  const { agreementClosed } = LOG_KIND;
  context.recorder.event(day, 0, agreementClosed, agreement, LOG_OUTCOME.done, 0);
}

/** A closed agreement that owes again because a payment came back is reactivated: write-off may take it up anew. */
export function reactivateOwing(state: AccountState, agreement: number): void {
  if (state.services.status[agreement] !== AGREEMENT_STATUS.CLOSED) return;
  if (agreementBalanceMinor(state, agreement) <= 0) return;
  state.services.setStatus(agreement, AGREEMENT_STATUS.REACTIVATED);
  state.writeOffs.done[agreement] = 0;
}

function leaveWriteOff(context: KernelContext, state: AccountState, agreement: number): void {
  const { writeOffs } = state;
  if (writeOffs.active === 0) return;
  const index = writeOffClassOf(context, state, agreement);
  if (index === NONE || !writeOffs.isLinked(index, agreement)) return;
  if (writeOffs.unlink(index, agreement)) cancelWriteOff(context, state, index, LOG_OUTCOME.done);
}

/**
 * Ends a write-off process before its time: pending events and referrals go with it, completed ones are history. `outcome`
 * is done when its last agreement has closed, or cancelledByUser.
 */
export function cancelWriteOff(
  context: KernelContext,
  state: AccountState,
  index: number,
  outcome: number,
): void {
  const { writeOffs } = state;
  const number = writeOffs.number[index] ?? 0;
  context.trace?.writeOff.processEnded(context, state, index, outcome);
  recallReferrals(context, state, REFERRED_BY.writeOff, number);
  const day = state.day - context.firstDay;
  const { writeOffCancelled } = LOG_KIND;
  const template = writeOffs.template[index] ?? 0;
  context.recorder.event(day, number, writeOffCancelled, template, outcome, 0);
  writeOffs.end(index, STATUS.writeOff.cancelled);
}
