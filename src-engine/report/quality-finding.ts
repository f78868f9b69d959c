import { ACCOUNT_FLAG, type Portfolio, UNKNOWN_RATING } from '../model/portfolio.ts';
import type { QualityCheck } from '../model/quality-check.ts';
import type { AccountBalances } from './account-balances.ts';

/** How often a check finds something in one account: 0 or 1 of the account itself, or a number of its transactions. */
export type QualityFinding = (account: number) => number;

/** Counts the transactions of an account that `test` is true of. */
function transactionsWhere(
  { accounts, agreements }: Portfolio,
  test: (row: number) => boolean,
): QualityFinding {
  return (account) => {
    const first = agreements.transactionStart[accounts.agreementStart[account] ?? 0] ?? 0;
    const end = agreements.transactionStart[accounts.agreementStart[account + 1] ?? 0] ?? 0;
    let found = 0;
    for (let row = first; row < end; row++) if (test(row)) found++;
    return found;
  };
}

/** The check as a function of an account's row, for the count on the Portfolio screen and for the list behind it. */
export function qualityFinding(
  portfolio: Portfolio,
  balances: AccountBalances,
  check: QualityCheck,
): QualityFinding {
  const { accounts, transactions, asOfDay } = portfolio;
  const without = (flag: number) => (account: number) =>
    ((accounts.flags[account] ?? 0) & flag) === 0 ? 1 : 0;
  switch (check) {
    case 'noMobile':
      return without(ACCOUNT_FLAG.hasMobile);
    case 'noEmail':
      return without(ACCOUNT_FLAG.hasEmail);
    case 'noRating':
      return (account) => (accounts.creditRating[account] === UNKNOWN_RATING ? 1 : 0);
    case 'owesNothing':
      return (account) => (balances.openMinor[account] === 0 ? 1 : 0);
    case 'afterAsOf':
      return transactionsWhere(portfolio, (row) => (transactions.postedDay[row] ?? 0) > asOfDay);
    case 'disputed':
      return transactionsWhere(portfolio, (row) => transactions.disputed[row] === 1);
  }
}
