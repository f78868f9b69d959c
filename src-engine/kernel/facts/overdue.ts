import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';

/**
 * What is past due of an agreement: its own items after its own credits, but never more than is past due of its whole
 * class after all credits, because who owes nothing in the class owes nothing for the agreement. What is in dispute is
 * not asked for. Minor units.
 */
export function overdueMinor(context: KernelFacts, state: AccountState, agreement: number): number {
  const { items } = state;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  let own = 0;
  let pooled = 0;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if ((items.dueDay[item] ?? FAR_DAY) > state.day) continue;
    pooled += items.askedMinor(item);
    if (items.agreement[item] === agreement) own += items.askedOfAgreementMinor(item);
  }
  return Math.min(own, pooled);
}

/** Overdue debt at which a barred service comes back, by the agreement's type; 0 where no rule names it. */
export function restoreLimitMinor(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): number {
  const type = context.image.agreementType[state.firstAgreement + agreement] ?? 0;
  return context.strategy.agreementTypes[type]?.restoreAtOrUnderMinor ?? 0;
}

/** Whether the account's risk category pays no fee for the restoration of an agreement. */
export function isFeeWaived(context: KernelFacts, state: AccountState, agreement: number): boolean {
  const { image, strategy } = context;
  const type = image.agreementType[state.firstAgreement + agreement] ?? 0;
  const category = image.riskCategory[state.account] ?? 0;
  const place = type * strategy.names.riskCategories.length + category;
  return strategy.restoreFeeWaived[place] === 1;
}
