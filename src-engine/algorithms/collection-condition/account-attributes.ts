import { ACCOUNT_FLAG } from '../../model/portfolio.ts';

/** Names of the portfolio, compared by IS and IS_NOT with `text`. */
const TEXTS = {
  DIVISION: { fact: 'division', names: 'divisions', label: 'Division' },
  CUSTOMER_CLASS: { fact: 'customerClass', names: 'customerClasses', label: 'Customer class' },
  COLLECTION_CLASS: {
    fact: 'collectionClass',
    names: 'collectionClasses',
    label: 'Collection class',
  },
  SEGMENT: { fact: 'segment', names: 'segments', label: 'Segment' },
  NATIONALITY: { fact: 'nationality', names: 'nationalities', label: 'Nationality' },
  RISK_CATEGORY: { fact: 'riskCategory', names: 'riskCategories', label: 'Risk category' },
} as const;

/** Numbers, compared with `number`; an unknown score or tenure passes no test. */
const NUMBERS = {
  BAD_DEBT_SCORE: { fact: 'badDebtScore', unit: 'points', label: 'Bad-debt score', start: 70 },
  CHURN_SCORE: { fact: 'churnScore', unit: 'points', label: 'Churn score', start: 70 },
  LIFETIME_VALUE_SCORE: {
    fact: 'lifetimeValueScore',
    unit: 'points',
    label: 'Lifetime-value score',
    start: 70,
  },
  UP_SELL_SCORE: { fact: 'upSellScore', unit: 'points', label: 'Up-sell score', start: 70 },
  CROSS_SELL_SCORE: {
    fact: 'crossSellScore',
    unit: 'points',
    label: 'Cross-sell score',
    start: 70,
  },
  CREDIT_RATING: { fact: 'creditRating', unit: 'points', label: 'Credit rating', start: 600 },
  CASH_ONLY_SCORE: { fact: 'cashOnlyScore', unit: 'points', label: 'Cash-only score', start: 100 },
  BALANCE: { fact: 'balanceMinor', unit: 'minor', label: 'Balance of the account', start: 50_000 },
  BROKEN_PROMISES: {
    fact: 'brokenPromises',
    unit: 'count',
    label: 'Promises broken so far',
    start: 1,
  },
} as const;

/** Numbers that are worked out from two facts. */
const DERIVED = {
  CREDIT_LIMIT_USED: { label: 'Owed, in % of the credit limit', start: 80 },
  TENURE_DAYS: { label: 'Days as a customer', start: 365 },
} as const;

/** Flags, true or false by IS and IS_NOT. */
const FLAGS = {
  LIFE_SUPPORT: { bit: ACCOUNT_FLAG.lifeSupport, label: 'Life support' },
  SENSITIVE_LOAD: { bit: ACCOUNT_FLAG.sensitiveLoad, label: 'Sensitive load' },
  VULNERABLE: { bit: ACCOUNT_FLAG.vulnerable, label: 'Vulnerable' },
  HAS_MOBILE: { bit: ACCOUNT_FLAG.hasMobile, label: 'Has a mobile number' },
  DIRECT_DEBIT: { bit: ACCOUNT_FLAG.directDebit, label: 'Pays by direct debit' },
  HAS_EMAIL: { bit: ACCOUNT_FLAG.hasEmail, label: 'Has an e-mail address' },
} as const;

/** What an attribute test can ask of an account. `start`: the number from which a new test of it is changed. */
export const ACCOUNT_ATTRIBUTES = {
  texts: TEXTS,
  numbers: NUMBERS,
  derived: DERIVED,
  flags: FLAGS,
} as const;
