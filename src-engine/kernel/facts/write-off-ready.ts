import { AGREEMENT_STATUS, NONE } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';

/** Service has ended; what is left is money (domain.md 3.14). A reactivated one was closed and got a debit back. */
export function isStopped(state: AccountState, agreement: number): boolean {
  const status = state.services.status[agreement];
  return status === AGREEMENT_STATUS.STOPPED || status === AGREEMENT_STATUS.REACTIVATED;
}

/** The write-off debt class of an agreement, NONE when its debt is never written off. */
export function writeOffClassOf(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): number {
  const type = context.image.agreementType[state.firstAgreement + agreement] ?? 0;
  return context.strategy.writeOff.classOf[type] ?? NONE;
}

/**
 * The first day on which the write-off monitor may take an agreement up: final billed, due date and grace passed, its
 * master as far as itself. FAR_DAY while that cannot be said.
 */
export function writeOffReadyDay(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
  graceDays: number,
): number {
  const { services } = state;
  const due = services.finalDueDay[agreement] ?? FAR_DAY;
  if (!isStopped(state, agreement) || due >= FAR_DAY) return FAR_DAY;
  const master = context.image.agreementMaster[state.firstAgreement + agreement] ?? NONE;
  if (master === NONE || (services.status[master] ?? 0) >= AGREEMENT_STATUS.CLOSED)
    return due + graceDays;
  const masterDue = services.finalDueDay[master] ?? FAR_DAY;
  if (!isStopped(state, master) || masterDue >= FAR_DAY) return FAR_DAY;
  return Math.max(due, masterDue) + graceDays;
}
