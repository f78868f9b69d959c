import type { AttemptAction, AttemptFacts } from '../../algorithms/write-off-attempt/contract.ts';
import { unreachable } from '../../base/assert.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { AGREEMENT_STATUS, NONE } from '../../model/portfolio.ts';
import type { CompiledWriteOffControl } from '../compile/compiled-write-off.ts';
import { agreementBalanceMinor } from '../facts/agreement-balance.ts';
import { ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { NO_BILL } from '../state/open-items.ts';
import { postDebit } from './31-post-debit.ts';
import { postAgreementCredit } from './32-post-credit.ts';
import { moveDebt } from './33-move-debt.ts';
import { closePaidAgreements } from './83-close-agreements.ts';

/**
 * Phase 81, attempts to close an agreement before a write-off process is created (domain.md 3.14), in the order of the
 * control. A balance of zero closes the agreement and ends them.
 */
export function attemptToClose(
  context: KernelContext,
  state: AccountState,
  control: CompiledWriteOffControl,
  agreement: number,
): void {
  for (const attempt of control.attempts) {
    const facts = attemptFacts(context, state, agreement);
    if (facts.balanceMinor === 0) break;
    const action = attempt.decide(facts);
    context.trace?.writeOff.attempted(context, state, agreement, attempt, facts, action !== null);
    if (action !== null) apply(context, state, agreement, facts.balanceMinor, action);
  }
  closePaidAgreements(context, state);
}

function attemptFacts(context: KernelFacts, state: AccountState, agreement: number): AttemptFacts {
  const { agreementClass } = context.image;
  const own = agreementClass[state.firstAgreement + agreement];
  let activeOfClass = 0;
  let activeAgreements = 0;
  for (let other = 0; other < state.agreementCount; other++) {
    if (!canTake(state, agreement, other)) continue;
    activeAgreements++;
    if (agreementClass[state.firstAgreement + other] === own) activeOfClass++;
  }
  const balanceMinor = agreementBalanceMinor(state, agreement);
  return { balanceMinor, activeOfClass, activeAgreements };
}

function canTake(state: AccountState, agreement: number, other: number): boolean {
  return other !== agreement && state.services.status[other] === AGREEMENT_STATUS.ACTIVE;
}

/** Of the same debt class first, then the lowest id. */
function transferTarget(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
  sameDebtClassOnly: boolean,
): number {
  const { agreementClass } = context.image;
  const own = agreementClass[state.firstAgreement + agreement];
  let found = NONE;
  for (let other = 0; other < state.agreementCount; other++) {
    if (!canTake(state, agreement, other)) continue;
    if (agreementClass[state.firstAgreement + other] === own) return other;
    if (found === NONE && !sameDebtClassOnly) found = other;
  }
  return found;
}

function apply(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  balanceMinor: number,
  action: AttemptAction,
): void {
  const amount = balanceMinor < 0 ? -balanceMinor : balanceMinor;
  switch (action.kind) {
    case 'transfer': {
      const target = transferTarget(context, state, agreement, action.sameDebtClassOnly);
      record(context, state, agreement, LOG_OUTCOME.transferred, amount);
      moveDebt(context, state, agreement, target, amount);
      return;
    }
    case 'write-down':
      record(context, state, agreement, LOG_OUTCOME.writtenDown, amount);
      if (balanceMinor > 0) postAgreementCredit(context, state, agreement, amount);
      else spendCredit(context, state, agreement, amount);
      return;
    case 'refund':
      record(context, state, agreement, LOG_OUTCOME.refunded, amount);
      spendCredit(context, state, agreement, amount);
      return;
    default:
      unreachable(action);
  }
}

/** A debit adjustment against the credit; where the class has used the credit up, the debit stays open. */
function spendCredit(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  amountMinor: number,
): void {
  const { day } = state;
  postDebit(context, state, agreement, amountMinor, day, day, ITEM_KIND.debit, NO_BILL);
}

function record(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  outcome: number,
  amountMinor: number,
): void {
  const day = state.day - context.firstDay;
  context.recorder.event(day, 0, LOG_KIND.writeOffAttempt, agreement, outcome, amountMinor);
}
