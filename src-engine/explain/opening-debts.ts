import type { DebtFacts } from '../model/account-facts.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { debtsOf } from './debts-of.ts';
import { openingState } from './opening-state.ts';

/** What an account owes on the as-of day after all credits, by debt class, as a run sees it on its first morning. */
export function openingDebts(portfolio: Portfolio, account: number): readonly DebtFacts[] {
  const { items } = openingState(portfolio, account);
  return debtsOf(items, portfolio.asOfDay, portfolio.debtClasses);
}
