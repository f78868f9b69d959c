import { spreadDisputes } from '../kernel/facts/disputes.ts';
import { openingItems } from '../kernel/image/opening-items.ts';
import { openingProtection } from '../kernel/image/opening-protection.ts';
import { HoldState } from '../kernel/state/hold-state.ts';
import { OpenItems } from '../kernel/state/open-items.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { singleAccountPortfolio } from './single-account.ts';

/** Open items and holds of an account on the as-of day after all credits, as a run sees them on its first morning. */
export function openingState(portfolio: Portfolio, account: number) {
  const single = singleAccountPortfolio(portfolio, account);
  const columns = { ...openingItems(single), ...openingProtection(single) };
  const state = { items: new OpenItems(columns.itemStart[1] ?? 0), holds: new HoldState() };
  state.items.reset(columns, 0);
  state.holds.reset(columns, 0);
  if (state.holds.setsApart) spreadDisputes(state, portfolio.asOfDay);
  return state;
}
