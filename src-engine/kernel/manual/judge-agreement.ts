import { AGREEMENT_STATUS } from '../../model/portfolio.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import type { CommandChecks } from './command-checks.ts';

/** An agreement that may stand in a process of the class: of this account and class, neither closed nor cancelled. */
export function judgeAgreement(
  facts: KernelFacts,
  state: AccountState,
  debtClass: number,
  agreement: number,
  checks: CommandChecks,
): boolean {
  const isOwn = agreement >= 0 && agreement < state.agreementCount;
  const status = state.services.status[agreement];
  const hasEnded = status === AGREEMENT_STATUS.CLOSED || status === AGREEMENT_STATUS.CANCELED;
  const own = facts.image.agreementClass[state.firstAgreement + agreement];
  return (
    checks.refuse('unknown-agreement', !isOwn) ||
    checks.refuse('other-debt-class', own !== debtClass) ||
    checks.refuse('agreement-ended', hasEnded)
  );
}
