import type { FeeEffect } from '../../../algorithms/collection-event/effect.ts';
import { LOG_OUTCOME } from '../../../model/event-log.ts';
import { AGREEMENT_STATUS } from '../../../model/portfolio.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { agreementDebtMinor, classDebtMinor } from '../../facts/class-debt.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { postFee } from '../15-billing.ts';
import type { EventSubject } from '../event-subject.ts';

/** Agreements of the process that can still be charged. */
function chargeable(state: AccountState, subject: EventSubject): readonly number[] {
  const { CLOSED, CANCELED } = AGREEMENT_STATUS;
  return subject.agreements.filter((agreement) => {
    const status = state.services.status[agreement];
    return status !== CLOSED && status !== CANCELED;
  });
}

/** The one with the largest aged debt, ties to the lowest id. */
function largest(
  context: KernelContext,
  state: AccountState,
  agreements: readonly number[],
): number[] {
  let best = -1;
  let bestMinor = -1;
  for (const agreement of agreements) {
    const debt = agreementDebtMinor(context, state, agreement, state.day);
    if (debt <= bestMinor) continue;
    best = agreement;
    bestMinor = debt;
  }
  return best < 0 ? [] : [best];
}

/** A fee on linked agreements (decision 37): a fixed amount and a part of the agreement's own aged debt. */
export function fee(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: FeeEffect,
): number {
  const candidates = chargeable(state, subject);
  if (candidates.length === 0) return LOG_OUTCOME.noAgreement;
  if (classDebtMinor(context, state, subject.debtClass, state.day) < effect.minArrearsMinor)
    return LOG_OUTCOME.conditionNotMet;
  const payers =
    effect.chargedTo === 'EACH_AGREEMENT' ? candidates : largest(context, state, candidates);
  const amounts = payers.map((agreement) => {
    const debt = agreementDebtMinor(context, state, agreement, state.day);
    return effect.amountMinor + Math.floor((debt * effect.rateBasisPoints) / 10_000 + 0.5);
  });
  if (amounts.every((amount) => amount === 0)) return LOG_OUTCOME.nothingToDo;
  chargeStep(context, state, event);
  for (const [index, agreement] of payers.entries()) {
    const amount = amounts[index] ?? 0;
    if (amount > 0) postFee(context, state, agreement, amount, effect.agesAtOnce);
  }
  return LOG_OUTCOME.done;
}
