import { singleAccountPortfolio } from '../explain/single-account.ts';
import type { DebtProfile } from '../model/debt-profile.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { accountBalances } from './account-balances.ts';

/**
 * What the customer of an account owes on all accounts of this portfolio together on the as-of day (eTOM: debt profiles on a
 * customer basis). A run lives accounts one by one, so on its days too the other accounts stand as they came in.
 */
export function customerExposure(portfolio: Portfolio, account: number): DebtProfile['customer'] {
  const { customer } = portfolio.accounts;
  const own = customer[account] ?? 0;
  let accounts = 0;
  let owedMinor = 0;
  let pastDueMinor = 0;
  for (let other = 0; other < customer.length; other++) {
    if (customer[other] !== own) continue;
    const balances = accountBalances(singleAccountPortfolio(portfolio, other));
    accounts += 1;
    owedMinor += balances.openMinor[0] ?? 0;
    pastDueMinor += balances.pastDueMinor[0] ?? 0;
  }
  return { accounts, owedMinor, pastDueMinor };
}
