import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { NO_DAY } from '../../src-engine/base/day.ts';
import {
  ACCOUNT_FLAG,
  type Portfolio,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../src-engine/model/portfolio.ts';
import { PortfolioDraft } from '../../src-engine/store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../../src-engine/store/sqlite.ts';
import { Workspace } from '../../src-engine/store/workspace.ts';
import { arbitraryPortfolio, type PortfolioRows, pour } from '../support/arbitrary-portfolio.ts';
import { openSql } from '../support/open-sql.ts';

const HEADER = {
  name: 'any',
  source: 'any.csv',
  asOfDay: 20_000,
  currency: 'EUR',
  generated: false,
} as const;

let sql: EngineSql;
beforeAll(async () => {
  sql = await openSql();
});

function store(rows: PortfolioRows): { portfolio: Portfolio; bytes: Uint8Array } {
  const draft = new PortfolioDraft();
  pour(rows, draft);
  const workspace = Workspace.create(sql);
  const portfolio = workspace.portfolio.replace(draft, HEADER, null);
  const bytes = workspace.export();
  workspace.close();
  return { portfolio, bytes };
}

function reopened(bytes: Uint8Array): Portfolio {
  const opened = Workspace.open(sql, bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const loaded = opened.value.portfolio.load();
  if (!loaded.ok || loaded.value === null) throw new Error('no portfolio');
  opened.value.close();
  return loaded.value;
}

/** The rows again, from the columns alone: what the columns keep of every row, in canonical order. */
function rowsOf(p: Portfolio) {
  const orNull = (value: number | undefined, missing: number) => (value === missing ? null : value);
  const owner = (starts: Int32Array, row: number) => starts.findLastIndex((start) => start <= row);
  const flag = (index: number, bit: number) => ((p.accounts.flags[index] ?? 0) & bit) !== 0;
  return {
    accounts: p.accounts.ids.map((id, i) => ({
      id,
      name: p.accounts.names[i],
      division: p.divisions[p.accounts.division[i] ?? -1],
      customerClass: p.customerClasses[p.accounts.customerClass[i] ?? -1],
      collectionClass: p.collectionClasses[p.accounts.collectionClass[i] ?? -1],
      segment: p.segments[p.accounts.segment[i] ?? -1],
      riskCategory: p.riskCategories[p.accounts.riskCategory[i] ?? -1],
      creditRating: orNull(p.accounts.creditRating[i], UNKNOWN_RATING),
      badDebtScore: orNull(p.accounts.badDebtScore[i], UNKNOWN_SCORE),
      churnScore: orNull(p.accounts.churnScore[i], UNKNOWN_SCORE),
      lifetimeValueScore: orNull(p.accounts.lifetimeValueScore[i], UNKNOWN_SCORE),
      lifeSupport: flag(i, ACCOUNT_FLAG.lifeSupport),
      vulnerable: flag(i, ACCOUNT_FLAG.vulnerable),
      onBudget: flag(i, ACCOUNT_FLAG.onBudget),
      hasMobile: flag(i, ACCOUNT_FLAG.hasMobile),
      hasEmail: flag(i, ACCOUNT_FLAG.hasEmail),
      postponeUntilDay: orNull(p.accounts.postponeUntilDay[i], NO_DAY),
      lastReviewDay: orNull(p.accounts.lastReviewDay[i], NO_DAY),
    })),
    agreements: p.agreements.ids.map((id, i) => ({
      id,
      accountId: p.accounts.ids[owner(p.accounts.agreementStart, i)],
      sameAccount: p.agreements.account[i] === owner(p.accounts.agreementStart, i),
      debtClass: p.debtClasses[p.agreements.debtClass[i] ?? -1],
      service: p.services[p.agreements.service[i] ?? -1],
      active: p.agreements.active[i] === 1,
    })),
    transactions: p.transactions.ids.map((id, i) => ({
      id,
      agreementId: p.agreements.ids[owner(p.agreements.transactionStart, i)],
      amountMinor: p.transactions.amountMinor[i],
      postedDay: p.transactions.postedDay[i],
      arrearsDay: orNull(p.transactions.arrearsDay[i], NO_DAY),
      dueDay: orNull(p.transactions.dueDay[i], NO_DAY),
      disputed: p.transactions.disputed[i] === 1,
    })),
    plans: p.plans.ids.map((id, i) => ({
      id,
      accountId: p.accounts.ids[owner(p.accounts.planStart, i)],
      debtClass: p.debtClasses[p.plans.debtClass[i] ?? -1],
      startDay: p.plans.startDay[i],
      instalments: Array.from(
        p.plans.instalmentDay.slice(p.plans.instalmentStart[i], p.plans.instalmentStart[i + 1]),
        (day, k) => ({
          day,
          amountMinor: p.plans.instalmentAmountMinor[(p.plans.instalmentStart[i] ?? 0) + k],
        }),
      ),
    })),
  };
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** The same from the rows as given, sorted here by the documented keys. */
function expected(rows: PortfolioRows) {
  const accountOf = new Map(rows.agreements.map((row) => [row.id, row.accountId]));
  return {
    accounts: rows.accounts
      .toSorted((a, b) => compare(a.id, b.id))
      .map((row) => ({ ...row, name: row.name ?? '', riskCategory: row.riskCategory ?? '' })),
    agreements: rows.agreements
      .toSorted((a, b) => compare(a.accountId, b.accountId) || compare(a.id, b.id))
      .map(({ status, ...row }) => ({
        ...row,
        sameAccount: true,
        active: status === 'ACTIVE' || status === 'REACTIVATED',
      })),
    transactions: rows.transactions
      .toSorted(
        (a, b) =>
          compare(accountOf.get(a.agreementId) ?? '', accountOf.get(b.agreementId) ?? '') ||
          compare(a.agreementId, b.agreementId) ||
          a.postedDay - b.postedDay ||
          compare(a.id, b.id) ||
          compare(a.kind, b.kind) ||
          a.amountMinor - b.amountMinor ||
          (a.arrearsDay ?? -1) - (b.arrearsDay ?? -1) ||
          (a.dueDay ?? -1) - (b.dueDay ?? -1) ||
          Number(a.disputed) - Number(b.disputed),
      )
      .map(({ kind: _, settlesId: __, ...row }) => row),
    plans: rows.plans
      .filter((row) => row.status === 'ACTIVE')
      .toSorted((a, b) => compare(a.accountId, b.accountId) || compare(a.id, b.id))
      .map(({ status: _, ...row }) => ({
        ...row,
        instalments: row.instalments.toSorted(
          (a, b) => a.day - b.day || a.amountMinor - b.amountMinor,
        ),
      })),
  };
}

test('every field of every row comes back from the file, in canonical order', () => {
  fc.assert(
    fc.property(arbitraryPortfolio, (rows) => {
      const { portfolio, bytes } = store(rows);
      expect(rowsOf(portfolio)).toEqual(expected(rows));
      expect(reopened(bytes)).toEqual(portfolio);
    }),
    { numRuns: 60 },
  );
});

test('the order of the rows reaches neither the columns nor the file', () => {
  const shuffled = arbitraryPortfolio.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      other: fc.record({
        accounts: fc.shuffledSubarray([...rows.accounts], { minLength: rows.accounts.length }),
        agreements: fc.shuffledSubarray([...rows.agreements], {
          minLength: rows.agreements.length,
        }),
        transactions: fc.shuffledSubarray([...rows.transactions], {
          minLength: rows.transactions.length,
        }),
        plans: fc.shuffledSubarray([...rows.plans], { minLength: rows.plans.length }),
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ rows, other }) => {
      const a = store(rows);
      const b = store(other);
      expect(b.portfolio).toEqual(a.portfolio);
      expect(Buffer.from(b.bytes).equals(a.bytes)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('the fingerprint sees a change of one cent, one day and one name', () => {
  const base: PortfolioRows = {
    accounts: [
      {
        id: 'A1',
        name: 'Ada',
        division: 'N',
        customerClass: 'RES',
        collectionClass: 'STD',
        segment: 'Residential',
        riskCategory: null,
        creditRating: 700,
        badDebtScore: null,
        churnScore: null,
        lifetimeValueScore: null,
        lifeSupport: false,
        vulnerable: false,
        onBudget: false,
        hasMobile: true,
        hasEmail: false,
        postponeUntilDay: null,
        lastReviewDay: null,
      },
    ],
    agreements: [
      { id: 'S1', accountId: 'A1', debtClass: 'REGU', service: 'ELECTRIC', status: 'ACTIVE' },
    ],
    transactions: [
      {
        id: 'B1',
        agreementId: 'S1',
        kind: 'BILL',
        amountMinor: 12_000,
        postedDay: 19_900,
        arrearsDay: 19_900,
        dueDay: 19_921,
        disputed: false,
        settlesId: null,
      },
    ],
    plans: [],
  };
  const print = (rows: PortfolioRows) => store(rows).portfolio.fingerprint;
  const [account, bill] = [base.accounts[0], base.transactions[0]];
  if (account === undefined || bill === undefined) throw new Error('rows');
  const prints = [
    print(base),
    print({ ...base, transactions: [{ ...bill, amountMinor: 12_001 }] }),
    print({ ...base, transactions: [{ ...bill, dueDay: 19_922 }] }),
    print({ ...base, accounts: [{ ...account, name: 'Bea' }] }),
    print({ ...base, accounts: [{ ...account, vulnerable: true }] }),
  ];
  expect(new Set(prints).size).toBe(5);
  expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(print(structuredClone(base))).toBe(prints[0]);
});
