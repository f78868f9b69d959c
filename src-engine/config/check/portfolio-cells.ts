import type { Portfolio } from '../../model/portfolio.ts';

/** Accounts with debt in one division, collection class and debt class. */
export interface PortfolioCell {
  readonly division: string;
  readonly collectionClass: string;
  readonly debtClass: string;
  readonly accounts: number;
  readonly debtMinor: number;
}

/** Portfolios are read-only, and validation runs after each edit: count once per portfolio. */
const counted = new WeakMap<Portfolio, readonly PortfolioCell[]>();

function count(portfolio: Portfolio): readonly PortfolioCell[] {
  const { accounts, agreements, transactions } = portfolio;
  const cells = new Map<number, { accounts: number; debtMinor: number }>();
  const classes = portfolio.debtClasses.length;
  const perDivision = portfolio.collectionClasses.length * classes;
  const debt = new Float64Array(classes);
  for (let account = 0; account < accounts.count; account++) {
    debt.fill(0);
    const last = accounts.agreementStart[account + 1] ?? 0;
    for (let a = accounts.agreementStart[account] ?? 0; a < last; a++) {
      const debtClass = agreements.debtClass[a] ?? 0;
      const end = agreements.transactionStart[a + 1] ?? 0;
      for (let t = agreements.transactionStart[a] ?? 0; t < end; t++) {
        debt[debtClass] = (debt[debtClass] ?? 0) + (transactions.amountMinor[t] ?? 0);
      }
    }
    const row =
      (accounts.division[account] ?? 0) * perDivision +
      (accounts.collectionClass[account] ?? 0) * classes;
    for (let debtClass = 0; debtClass < classes; debtClass++) {
      const owed = debt[debtClass] ?? 0;
      if (owed <= 0) continue;
      const cell = cells.get(row + debtClass) ?? { accounts: 0, debtMinor: 0 };
      cell.accounts += 1;
      cell.debtMinor += owed;
      cells.set(row + debtClass, cell);
    }
  }
  const name = (list: readonly string[], index: number) => list[index] ?? '';
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => ({
      division: name(portfolio.divisions, Math.floor(key / perDivision)),
      collectionClass: name(portfolio.collectionClasses, Math.floor((key % perDivision) / classes)),
      debtClass: name(portfolio.debtClasses, key % classes),
      ...cell,
    }));
}

/** The cells of a portfolio in which somebody owes something, in the order of its dictionaries. */
export function portfolioCells(portfolio: Portfolio): readonly PortfolioCell[] {
  const known = counted.get(portfolio);
  if (known !== undefined) return known;
  const cells = count(portfolio);
  counted.set(portfolio, cells);
  return cells;
}
