import type { SeveranceFacts } from '../../algorithms/severance-criterion/contract.ts';
import { ACCOUNT_FLAG, AGREEMENT_FLAG, NONE } from '../../model/portfolio.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { isFlaggedBelow, runningMaster } from './supply-tree.ts';

/** What severance criteria may look at on an agreement of the account. */
export function severanceFacts(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): SeveranceFacts {
  const account = context.image.flags[state.account] ?? 0;
  const flags = context.image.agreementFlags[state.firstAgreement + agreement] ?? 0;
  return {
    personLifeSupport: (account & ACCOUNT_FLAG.lifeSupport) !== 0,
    premiseLifeSupport: (flags & AGREEMENT_FLAG.premiseLifeSupport) !== 0,
    vulnerable: (account & ACCOUNT_FLAG.vulnerable) !== 0,
    personSensitiveLoad: (account & ACCOUNT_FLAG.sensitiveLoad) !== 0,
    premiseSensitiveLoad: (flags & AGREEMENT_FLAG.premiseSensitiveLoad) !== 0,
    masterMeter: (flags & AGREEMENT_FLAG.masterMeter) !== 0,
    remoteDisconnect: (flags & AGREEMENT_FLAG.remoteDisconnect) !== 0,
    hasMaster: runningMaster(context, state, agreement) !== NONE,
  };
}

/**
 * Life support on the account, at the premise, or at that of any agreement that would go off with this one, however far
 * below it: service is never taken away there, whatever a strategy says (simulation.md 8, always-on rules).
 */
export function isLifeSupported(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): boolean {
  const account = context.image.flags[state.account] ?? 0;
  if ((account & ACCOUNT_FLAG.lifeSupport) !== 0) return true;
  return isFlaggedBelow(context, state, agreement, AGREEMENT_FLAG.premiseLifeSupport);
}
