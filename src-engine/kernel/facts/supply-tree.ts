import { NONE } from '../../model/portfolio.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';

/**
 * Agreements that share a service point (domain.md 3.12): a sub-agreement hangs on its master, which may hang on another.
 * What takes a master's service takes that of everything below it. A ring of masters is bad data; it is walked once.
 */
export function isBelow(
  { image }: Pick<KernelFacts, 'image'>,
  state: Pick<AccountState, 'firstAgreement' | 'agreementCount'>,
  agreement: number,
  master: number,
): boolean {
  if (agreement === master) return false;
  let above = agreement;
  for (let steps = 0; steps < state.agreementCount && above !== NONE; steps++) {
    above = image.agreementMaster[state.firstAgreement + above] ?? NONE;
    if (above === master) return true;
  }
  return false;
}

/** The nearest running agreement above this one, whose service it goes off and on with; NONE when there is none. */
export function runningMaster(
  { image }: Pick<KernelFacts, 'image'>,
  state: AccountState,
  agreement: number,
): number {
  let above = agreement;
  for (let steps = 0; steps < state.agreementCount; steps++) {
    above = image.agreementMaster[state.firstAgreement + above] ?? NONE;
    if (above === NONE || above === agreement) return NONE;
    if (state.services.isActive(above)) return above;
  }
  return NONE;
}

/** One of `flags` (AGREEMENT_FLAG) stands on the agreement or on one that would go off with it. */
export function isFlaggedBelow(
  context: Pick<KernelFacts, 'image'>,
  state: AccountState,
  agreement: number,
  flags: number,
): boolean {
  for (let other = 0; other < state.agreementCount; other++) {
    const own = context.image.agreementFlags[state.firstAgreement + other] ?? 0;
    if ((own & flags) === 0) continue;
    if (other === agreement || isBelow(context, state, other, agreement)) return true;
  }
  return false;
}
