import type { SeveranceFacts } from '../../algorithms/severance-criterion/contract.ts';
import { ACCOUNT_FLAG, AGREEMENT_FLAG, NONE } from '../../model/portfolio.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';

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
 * Life support on the account, at the premise, or at that of an agreement that would go off with this one: service is
 * never taken away there, whatever a strategy says (simulation.md 8, always-on rules).
 */
export function isLifeSupported(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): boolean {
  const account = context.image.flags[state.account] ?? 0;
  if ((account & ACCOUNT_FLAG.lifeSupport) !== 0) return true;
  for (let other = 0; other < state.agreementCount; other++) {
    if (other !== agreement && !isSubOf(context, state, other, agreement)) continue;
    const flags = context.image.agreementFlags[state.firstAgreement + other] ?? 0;
    if ((flags & AGREEMENT_FLAG.premiseLifeSupport) !== 0) return true;
  }
  return false;
}

/** The master whose service point this agreement shares, while the master runs; NONE otherwise (domain.md 3.12). */
export function runningMaster(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): number {
  const master = context.image.agreementMaster[state.firstAgreement + agreement] ?? NONE;
  return master !== NONE && state.services.isActive(master) ? master : NONE;
}

/** The agreement hangs on the service point of `master`. */
export function isSubOf(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
  master: number,
): boolean {
  return context.image.agreementMaster[state.firstAgreement + agreement] === master;
}
