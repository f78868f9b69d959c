import { spreadDisputes } from '../kernel/facts/disputes.ts';
import { openingItems } from '../kernel/image/opening-items.ts';
import { openingProtection } from '../kernel/image/opening-protection.ts';
import { HoldState } from '../kernel/state/hold-state.ts';
import { OpenItems } from '../kernel/state/open-items.ts';
import type { DebtFacts } from '../model/account-facts.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { debtsOf } from './debts-of.ts';
import { singleAccountPortfolio } from './single-account.ts';

/** What an account owes on the as-of day after all credits, by debt class, as a run sees it on its first morning. */
export function openingDebts(portfolio: Portfolio, account: number): readonly DebtFacts[] {
  const single = singleAccountPortfolio(portfolio, account);
  const columns = { ...openingItems(single), ...openingProtection(single) };
  const state = { items: new OpenItems(columns.itemStart[1] ?? 0), holds: new HoldState() };
  state.items.reset(columns, 0);
  state.holds.reset(columns, 0);
  if (state.holds.setsApart) spreadDisputes(state, portfolio.asOfDay);
  return debtsOf(state.items, portfolio.asOfDay, portfolio.debtClasses);
}
