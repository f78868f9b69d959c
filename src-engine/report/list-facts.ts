import { NONE, PLAN_STATUS, type Portfolio, UNKNOWN_SCORE } from '../model/portfolio.ts';
import type { AccountListRow } from '../protocol/portfolio-methods.ts';
import { overdueDays } from './overdue-times.ts';

const YEAR_DAYS = 365;
const PLAN_WORDS = ['active', 'kept', 'broken', 'canceled'] as const;

function scoreOf(column: Int8Array, account: number): number | null {
  const score = column[account] ?? UNKNOWN_SCORE;
  return score === UNKNOWN_SCORE ? null : score;
}

/** The active pay plan, else the one that ended last. */
function planOf({ accounts, plans }: Portfolio, account: number): AccountListRow['facts']['plan'] {
  const end = accounts.planStart[account + 1] ?? 0;
  let last = -1;
  for (let row = accounts.planStart[account] ?? 0; row < end; row++) {
    if (plans.status[row] === PLAN_STATUS.ACTIVE) return 'active';
    if (last < 0 || (plans.endDay[row] ?? 0) > (plans.endDay[last] ?? 0)) last = row;
  }
  return last < 0 ? null : (PLAN_WORDS[plans.status[last] ?? 0] ?? null);
}

/** What the portfolio knows of an account beyond its balance, for the columns of a list (ux 2.1). */
export function listFacts(portfolio: Portfolio, account: number): AccountListRow['facts'] {
  const { accounts, agreements, debtClasses } = portfolio;
  const from = accounts.agreementStart[account] ?? 0;
  const end = accounts.agreementStart[account + 1] ?? 0;
  const limit = accounts.creditLimitMinor[account] ?? NONE;
  const classes = new Set<string>();
  for (let row = from; row < end; row++)
    classes.add(debtClasses[agreements.debtClass[row] ?? 0] ?? '');
  return {
    customerClass: portfolio.customerClasses[accounts.customerClass[account] ?? 0] ?? '',
    collectionClass: portfolio.collectionClasses[accounts.collectionClass[account] ?? 0] ?? '',
    debtClasses: [...classes].join(', '),
    agreements: end - from,
    plan: planOf(portfolio, account),
    timesOverdue: overdueDays(portfolio, account, portfolio.asOfDay - YEAR_DAYS).length,
    badDebtScore: scoreOf(accounts.badDebtScore, account),
    churnScore: scoreOf(accounts.churnScore, account),
    lifetimeValueScore: scoreOf(accounts.lifetimeValueScore, account),
    upSellScore: scoreOf(accounts.upSellScore, account),
    crossSellScore: scoreOf(accounts.crossSellScore, account),
    nationality: portfolio.nationalities[accounts.nationality[account] ?? NONE] ?? '',
    creditLimitMinor: limit === NONE ? null : limit,
  };
}
