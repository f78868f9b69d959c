import { HOLD_SCOPE, NONE, type Portfolio } from '../model/portfolio.ts';

/** First row and the one after the last. */
type Range = readonly [number, number];

function rangeOf(starts: Int32Array, from: number, to: number = from + 1): Range {
  return [starts[from] ?? 0, starts[to] ?? 0];
}

function shifted(starts: Int32Array, from: number, to: number): Int32Array {
  const first = starts[from] ?? 0;
  return starts.slice(from, to + 1).map((start) => start - first);
}

type Slice = { readonly length: number; slice(from: number, to: number): unknown };

/**
 * The rows of a range of every column of a table. Columns named in `keep` are not by row: the caller cuts them.
 * The result has the table's own types, since `slice` keeps the type of a column.
 */
function cut<T extends { readonly count: number }, K extends keyof T = never>(
  table: T,
  [from, to]: Range,
  keep: readonly K[],
): Omit<T, K> {
  const entries = Object.entries(table)
    .filter(([name]) => !keep.some((kept) => kept === name))
    .map(([name, column]) => [
      name,
      // All but the count are columns, typed or lists.
      name === 'count' ? to - from : (column as unknown as Slice).slice(from, to),
    ]);
  // Object.fromEntries forgets the names; they are those of T without K.
  return Object.fromEntries(entries) as Omit<T, K>;
}

const moved = (rows: Int32Array, by: number) => rows.map((row) => (row === NONE ? NONE : row - by));

function oneAccount(portfolio: Portfolio, account: number): Portfolio['accounts'] {
  const { accounts } = portfolio;
  const starts = (column: Int32Array) => shifted(column, account, account + 1);
  return {
    ...cut(accounts, [account, account + 1], []),
    agreementStart: starts(accounts.agreementStart),
    planStart: starts(accounts.planStart),
    holdStart: starts(accounts.holdStart),
    promiseStart: starts(accounts.promiseStart),
    ratingStart: starts(accounts.ratingStart),
    reviewStart: starts(accounts.reviewStart),
    referralStart: starts(accounts.referralStart),
    processStart: starts(accounts.processStart),
    factStart: starts(accounts.factStart),
  };
}

function holdsOf(portfolio: Portfolio, range: Range, agreement: number, transaction: number) {
  const holds = cut(portfolio.holds, range, []);
  const target = holds.target.map((row, index) => {
    if (holds.scope[index] === HOLD_SCOPE.AGREEMENT) return row - agreement;
    return holds.scope[index] === HOLD_SCOPE.BILL ? row - transaction : row;
  });
  return { ...holds, target };
}

/**
 * The portfolio of one account, with the dictionaries of the whole: draws are keyed by account id, so the account's run
 * is the same as within the whole portfolio.
 */
export function singleAccountPortfolio(portfolio: Portfolio, account: number): Portfolio {
  const { accounts, agreements, transactions, plans } = portfolio;
  const agreementRange = rangeOf(accounts.agreementStart, account);
  const [firstAgreement, endAgreement] = agreementRange;
  const rows = rangeOf(agreements.transactionStart, firstAgreement, endAgreement);
  const planRange = rangeOf(accounts.planStart, account);
  const instalments = rangeOf(plans.instalmentStart, ...planRange);
  const ownAgreements = cut(agreements, agreementRange, ['transactionStart']);
  const ownTransactions = cut(transactions, rows, []);
  return {
    ...portfolio,
    accounts: oneAccount(portfolio, account),
    agreements: {
      ...ownAgreements,
      account: new Int32Array(ownAgreements.count),
      master: moved(ownAgreements.master, firstAgreement),
      transactionStart: shifted(agreements.transactionStart, ...agreementRange),
    },
    transactions: {
      ...ownTransactions,
      agreement: ownTransactions.agreement.map((row) => row - firstAgreement),
      settles: moved(ownTransactions.settles, rows[0]),
    },
    plans: {
      ...cut(plans, planRange, ['instalmentStart', 'instalmentDay', 'instalmentAmountMinor']),
      instalmentStart: shifted(plans.instalmentStart, ...planRange),
      instalmentDay: plans.instalmentDay.slice(...instalments),
      instalmentAmountMinor: plans.instalmentAmountMinor.slice(...instalments),
    },
    holds: holdsOf(portfolio, rangeOf(accounts.holdStart, account), firstAgreement, rows[0]),
    promises: cut(portfolio.promises, rangeOf(accounts.promiseStart, account), []),
    ratings: cut(portfolio.ratings, rangeOf(accounts.ratingStart, account), []),
    reviews: cut(portfolio.reviews, rangeOf(accounts.reviewStart, account), []),
    referrals: cut(portfolio.referrals, rangeOf(accounts.referralStart, account), []),
    processes: cut(portfolio.processes, rangeOf(accounts.processStart, account), []),
    facts: cut(portfolio.facts, rangeOf(accounts.factStart, account), []),
  };
}
