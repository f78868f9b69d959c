import type { Portfolio } from '../model/portfolio.ts';
import { QUALITY_CHECKS, type QualityCheck } from '../model/quality-check.ts';
import type { QualityLine } from '../protocol/portfolio-methods.ts';
import type { AccountBalances } from './account-balances.ts';
import { qualityFinding } from './quality-finding.ts';

/** What is counted, as the end of "1 …" and of "12 …". */
const WORDS: Readonly<Record<QualityCheck, readonly [one: string, many: string]>> = {
  noMobile: ['account has no mobile number', 'accounts have no mobile number'],
  noEmail: ['account has no e-mail address', 'accounts have no e-mail address'],
  noRating: ['account has no credit rating', 'accounts have no credit rating'],
  owesNothing: ['account owes nothing', 'accounts owe nothing'],
  afterAsOf: [
    'transaction is dated after the as-of date',
    'transactions are dated after the as-of date',
  ],
  disputed: [
    'transaction is disputed and does not age',
    'transactions are disputed and do not age',
  ],
};
const OF_TRANSACTIONS: readonly QualityCheck[] = ['afterAsOf', 'disputed'];

/** Every check with what it counts, of how many, and how many accounts it concerns. */
export function qualityLines(
  portfolio: Portfolio,
  balances: AccountBalances,
): readonly QualityLine[] {
  return QUALITY_CHECKS.map((check): QualityLine => {
    const finding = qualityFinding(portfolio, balances, check);
    let count = 0;
    let accounts = 0;
    for (let account = 0; account < portfolio.accounts.count; account++) {
      const found = finding(account);
      if (found === 0) continue;
      count += found;
      accounts++;
    }
    const [one, many] = WORDS[check];
    const all = OF_TRANSACTIONS.includes(check) ? portfolio.transactions : portfolio.accounts;
    return { check, text: count === 1 ? one : many, count, of: all.count, accounts };
  });
}
