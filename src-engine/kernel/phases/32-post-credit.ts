import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { sumPastDue } from './10-calendar.ts';
import { cancelPaidSeverances } from './74-cancel-severance.ts';
import { closePaidAgreements } from './83-close-agreements.ts';

/**
 * Phase 32, posting of a credit that is no payment: an adjustment, a cancelled bill, a write-down. It lowers the oldest
 * debt of the class, and of the agreement in the agreement's own view; what is left waits for the next debit. Marks
 * class and agreement for the process monitor and ends paid severances at once (domain.md 3.3, 3.11, 3.12). Returns what
 * it took off the class. Minor units.
 */
export function postCredit(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  amountMinor: number,
): number {
  const applied = lowerDebt(context, state, agreement, amountMinor, false);
  recordCredit(context, state, agreement, applied, amountMinor);
  closePaidAgreements(context, state);
  return applied;
}

/**
 * A credit that is meant for this agreement: a write-off, a write-down, a transfer. The agreement's own bills come first
 * in the view of the class, so that the debt of the other agreements keeps its age. The caller closes what is paid.
 */
export function postAgreementCredit(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  amountMinor: number,
): number {
  const applied = lowerDebt(context, state, agreement, amountMinor, true);
  recordCredit(context, state, agreement, applied, amountMinor);
  return applied;
}

/** The same for money that an agency collected: the caller books it. Returns what it took off the class. Minor units. */
export function lowerAgreementDebt(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  amountMinor: number,
): number {
  return lowerDebt(context, state, agreement, amountMinor, true);
}

function lowerDebt(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  amountMinor: number,
  ownFirst: boolean,
): number {
  const { items, services, processes } = state;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  const isOwn = (item: number) => items.agreement[item] === agreement;
  const isOfClass = (item: number) => items.debtClass[item] === debtClass;
  const rest = ownFirst ? consume(items.pooledMinor, items.count, isOwn, amountMinor) : amountMinor;
  const pooledLeft = consume(items.pooledMinor, items.count, isOfClass, rest);
  const ownLeft = consume(items.agreementMinor, items.count, isOwn, amountMinor);
  services.classCreditMinor[debtClass] = (services.classCreditMinor[debtClass] ?? 0) + pooledLeft;
  services.creditMinor[agreement] = (services.creditMinor[agreement] ?? 0) + ownLeft;
  processes.credit(debtClass);
  processes.agreementCredited[agreement] = 1;
  const applied = amountMinor - pooledLeft;
  state.openMinor -= applied;
  state.ledgerMinor -= amountMinor;
  context.recorder.stock(METRIC_ROW.openMinor, state.day - context.firstDay, -applied);
  sumPastDue(state, state.day);
  return applied;
}

function recordCredit(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  applied: number,
  amountMinor: number,
): void {
  const day = state.day - context.firstDay;
  const { creditPosted } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.creditsMinor, day, applied);
  context.recorder.event(day, 0, creditPosted, agreement, LOG_OUTCOME.done, amountMinor);
  cancelPaidSeverances(context, state);
}

/** Consumes a credit oldest first over the chosen items; returns what is left of it. */
function consume(
  open: Float64Array,
  count: number,
  belongs: (item: number) => boolean,
  amountMinor: number,
): number {
  let left = amountMinor;
  for (let item = 0; item < count && left > 0; item++) {
    if (!belongs(item)) continue;
    const amount = open[item] ?? 0;
    const used = amount < left ? amount : left;
    open[item] = amount - used;
    left -= used;
  }
  return left;
}
