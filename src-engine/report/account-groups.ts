import type { AccountGrouping } from '../model/account-grouping.ts';
import { ACCOUNT_FLAG, type Portfolio } from '../model/portfolio.ts';

/** Accounts of which the portfolio does not say it. */
const UNKNOWN = 'Not known';

/** What protects a customer; who is vulnerable counts there, whatever else is known. */
function protectionOf(flags: number): string {
  if ((flags & ACCOUNT_FLAG.vulnerable) !== 0) return 'Vulnerable';
  return (flags & ACCOUNT_FLAG.lifeSupport) !== 0 ? 'Life support' : 'Not protected';
}

/** Texts of a column by account. Where no account has a value the column has no elements. */
function named(count: number, column: Uint16Array, names: readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, account) => {
    const name = names[column[account] ?? names.length] ?? '';
    return name === '' ? UNKNOWN : name;
  });
}

/** The group of each account of a portfolio, by account. */
export function accountGroups(portfolio: Portfolio, grouping: AccountGrouping): readonly string[] {
  const { accounts } = portfolio;
  const { count } = accounts;
  switch (grouping) {
    case 'segment':
      return named(count, accounts.segment, portfolio.segments);
    case 'protection':
      return Array.from(accounts.flags, protectionOf);
    case 'customerClass':
      return named(count, accounts.customerClass, portfolio.customerClasses);
    case 'division':
      return named(count, accounts.division, portfolio.divisions);
    case 'riskCategory':
      return named(count, accounts.riskCategory, portfolio.riskCategories);
    case 'nationality':
      return named(count, accounts.nationality, portfolio.nationalities);
  }
}
