import { LOG_KIND, LOG_OUTCOME } from '../../../model/event-log.ts';
import { ACCOUNT_FLAG } from '../../../model/portfolio.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { ITEM_KIND } from '../../image/kernel-image.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { KernelFacts } from '../../kernel-facts.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { NO_BILL } from '../../state/open-items.ts';
import { postDebit } from '../31-post-debit.ts';
import { postCredit } from '../32-post-credit.ts';

/** Agreements of the account on a budget. */
export function budgetAgreements(state: AccountState): number[] {
  const found: number[] = [];
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (state.services.onBudget[agreement] === 1) found.push(agreement);
  return found;
}

/** The account itself is marked as on a budget plan. */
export function hasBudgetPlan(context: KernelFacts, state: AccountState): boolean {
  const flagged = ((context.image.flags[state.account] ?? 0) & ACCOUNT_FLAG.onBudget) !== 0;
  return flagged && !state.budgetsCancelled;
}

/**
 * Takes every agreement of the account off its budget (domain.md 3.9, step 1.8.4.2): the recurring charge ends, usage is
 * billed from now on, and an adjustment makes the current balance equal to the payoff balance. A debit is aged debt from
 * today; a credit has the process monitor look at the class the next night.
 */
export function cancelBudget(
  context: KernelContext,
  state: AccountState,
  event: CompiledEvent,
  processNumber: number,
): number {
  const agreements = budgetAgreements(state);
  if (agreements.length === 0 && !hasBudgetPlan(context, state)) return LOG_OUTCOME.nothingToDo;
  chargeStep(context, state, event);
  state.budgetsCancelled = true;
  for (const agreement of agreements) {
    const difference = state.services.payoffMinor[agreement] ?? 0;
    state.services.onBudget[agreement] = 0;
    state.services.payoffMinor[agreement] = 0;
    const day = state.day - context.firstDay;
    const { budgetCancelled } = LOG_KIND;
    const { done } = LOG_OUTCOME;
    context.recorder.event(day, processNumber, budgetCancelled, agreement, done, difference);
    if (difference > 0) {
      const { debit } = ITEM_KIND;
      postDebit(context, state, agreement, difference, state.day, state.day, debit, NO_BILL);
    }
    if (difference < 0) postCredit(context, state, agreement, -difference);
  }
  return LOG_OUTCOME.done;
}
