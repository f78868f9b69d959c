import { beforeAll, describe, expect, test } from 'vitest';
import { openSql } from '../../test/support/open-sql.ts';
import {
  accountRow,
  agreementRow,
  billRow,
  paymentRow,
} from '../../test/support/portfolio-rows.ts';
import { runResult } from '../../test/support/run-result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunResult } from '../model/run.ts';
import type { AccountListQuery } from '../protocol/methods.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { Workspace } from '../store/workspace.ts';
import { accountBalances } from './account-balances.ts';
import { accountList } from './account-list.ts';
import { portfolioSummary } from './portfolio-summary.ts';

const AS_OF = 20_000;

let sql: EngineSql;
beforeAll(async () => {
  sql = await openSql();
});

function stored(fill: (draft: PortfolioDraft) => void): Portfolio {
  const draft = new PortfolioDraft();
  fill(draft);
  const header = {
    name: 'test',
    source: 'test',
    asOfDay: AS_OF,
    currency: 'EUR',
    generated: false,
  };
  return Workspace.create(sql).portfolio.replace(draft, header, null);
}

/** Five accounts: 40 days past due, not yet due, nothing owed, 95 days with a payment on the oldest, a new charge. */
function fivePortfolio(): Portfolio {
  return stored((draft) => {
    draft.account(accountRow('A1', { name: 'Ada Lovelace', creditRating: 640, hasEmail: false }));
    draft.account(
      accountRow('A2', { name: 'Bob Noyce', segment: 'Commercial', creditRating: 700 }),
    );
    draft.account(accountRow('A3', { name: 'Cy Adams', hasMobile: false }));
    draft.account(accountRow('B1', { name: 'Dee Hock', segment: 'Commercial', creditRating: 601 }));
    draft.account(accountRow('B2'));
    draft.agreement(agreementRow('S1', 'A1'));
    draft.agreement(agreementRow('S2', 'A2', { service: 'GAS' }));
    draft.agreement(agreementRow('S2b', 'A2'));
    draft.agreement(agreementRow('S4', 'B1'));
    draft.agreement(agreementRow('S5', 'B2'));
    draft.transaction(billRow('T1', 'S1', AS_OF - 61, 12_000));
    draft.transaction(billRow('T2', 'S2', AS_OF - 5, 8_000));
    draft.transaction(billRow('T3', 'S2b', AS_OF - 21, 1_000));
    draft.transaction(billRow('T4', 'S4', AS_OF - 116, 5_000));
    draft.transaction(billRow('T5', 'S4', AS_OF - 52, 7_000));
    draft.transaction(paymentRow('T6', 'S4', AS_OF - 3, 4_500));
    draft.transaction(billRow('T7', 'S5', AS_OF - 1, 300, { arrearsDay: null, dueDay: null }));
  });
}

const QUERY: AccountListQuery = {
  text: '',
  segment: null,
  bucket: null,
  swap: null,
  runId: null,
  sort: 'id',
  descending: false,
  offset: 0,
  limit: 100,
};

function list(
  portfolio: Portfolio,
  query: Partial<AccountListQuery>,
  result?: RunResult,
  swapped?: (account: number) => boolean,
) {
  return accountList(
    {
      portfolio,
      balances: accountBalances(portfolio),
      result: result ?? null,
      ...(swapped !== undefined && { swapped }),
      searchIds: portfolio.accounts.ids.map((id) => id.toLowerCase()),
      searchNames: portfolio.accounts.names.map((name) => name.toLowerCase()),
    },
    { ...QUERY, ...query },
  );
}

const ids = (page: ReturnType<typeof list>) => page.rows.map((row) => row.id);

describe('balances on the as-of day', () => {
  test('age each open item by its due day, after credits on the oldest', () => {
    const balances = accountBalances(fivePortfolio());
    expect([...balances.openMinor]).toEqual([12_000, 9_000, 0, 7_500, 300]);
    expect([...balances.pastDueMinor]).toEqual([12_000, 0, 0, 7_500, 0]);
    expect([...balances.oldestDays]).toEqual([40, 0, 0, 95, 0]);
    expect([...balances.bucket]).toEqual([2, 0, 255, 4, 0]);
    // 31 days past due: 7 000 of B1; 40 days: 12 000; 95 days: the 500 that the payment left.
    expect([...balances.bucketMinor]).toEqual([9_300, 0, 19_000, 0, 500]);
    expect(balances.scopeMinor).toBe(28_800);
  });
});

describe('the portfolio summary', () => {
  test('adds up', () => {
    const portfolio = fivePortfolio();
    const left = { check: null, text: 'rows were left out', count: 2, of: null, accounts: null };
    const summary = portfolioSummary(portfolio, accountBalances(portfolio), [left]);
    expect(summary).toMatchObject({
      accounts: 5,
      openMinor: 28_800,
      pastDueMinor: 19_500,
      pastDueAccounts: 2,
      medianOpenMinor: 7_500,
      medianRating: 640,
      segments: [
        { segment: 'Residential', accounts: 3 },
        { segment: 'Commercial', accounts: 2 },
      ],
    });
    expect(summary.ageing.map(({ amountMinor }) => amountMinor)).toEqual([
      9_300, 0, 19_000, 0, 500,
    ]);
    expect(summary.quality[0]).toEqual(left);
    expect(summary.quality.slice(1).map(({ count, of, text }) => [count, of, text])).toEqual([
      [1, 5, 'account has no mobile number'],
      [1, 5, 'account has no e-mail address'],
      [2, 5, 'accounts have no credit rating'],
      [1, 5, 'account owes nothing'],
      [0, portfolio.transactions.count, 'transactions are dated after the as-of date'],
      [0, portfolio.transactions.count, 'transactions are disputed and do not age'],
    ]);
  });

  test('of no accounts is all zero', () => {
    const empty = stored(() => {});
    expect(portfolioSummary(empty, accountBalances(empty), [])).toMatchObject({
      accounts: 0,
      openMinor: 0,
      medianOpenMinor: 0,
      medianRating: null,
      segments: [],
    });
  });
});

describe('the accounts list', () => {
  test('gives rows with services and rating', () => {
    expect(list(fivePortfolio(), { limit: 2, offset: 1 })).toMatchObject({
      total: 5,
      rows: [
        {
          id: 'A2',
          name: 'Bob Noyce',
          segment: 'Commercial',
          openMinor: 9_000,
          oldestDays: 0,
          rating: 700,
          services: 'GAS, ELECTRIC',
          facts: {
            customerClass: 'RES',
            collectionClass: 'STD',
            debtClasses: 'REGU',
            agreements: 2,
            plan: null,
            timesOverdue: 0,
            badDebtScore: null,
            churnScore: null,
            lifetimeValueScore: null,
          },
          alerts: [],
          outcomes: [],
        },
        { id: 'A3', openMinor: 0, rating: null, services: '' },
      ],
    });
  });

  test.each([
    ['the start of an id, any case', { text: 'b' }, ['A2', 'B1', 'B2']],
    ['the whole id', { text: 'A3' }, ['A3']],
    ['any part of a name', { text: ' ADA ' }, ['A1', 'A3']],
    ['a segment', { segment: 'Commercial' }, ['A2', 'B1']],
    ['an unknown segment', { segment: 'Nowhere' }, []],
    [
      'a finding of the data, with its other filters',
      { quality: 'noRating' } as const,
      ['A3', 'B2'],
    ],
    ['a finding that nobody has', { quality: 'disputed' } as const, []],
    ['an age', { bucket: '91+' }, ['B1']],
    ['not yet due', { bucket: 'notDue' }, ['A2', 'B2']],
    [
      'open debt, largest first',
      { sort: 'openMinor', descending: true } as const,
      ['A1', 'A2', 'B1', 'B2', 'A3'],
    ],
    ['age, ties by id', { sort: 'oldestDays' } as const, ['A2', 'A3', 'B2', 'A1', 'B1']],
    [
      'age downwards, ties by id',
      { sort: 'oldestDays', descending: true } as const,
      ['B1', 'A1', 'A2', 'A3', 'B2'],
    ],
  ])('answers %s', (_, query: Partial<AccountListQuery>, expected) => {
    expect(ids(list(fivePortfolio(), query))).toEqual(expected);
  });

  test('counts facets under the other filters only', () => {
    const page = list(fivePortfolio(), { segment: 'Commercial', bucket: 'notDue' });
    expect(ids(page)).toEqual(['A2']);
    expect(page.segments).toEqual([
      { segment: 'Commercial', accounts: 1 },
      { segment: 'Residential', accounts: 1 },
    ]);
    expect(page.buckets.map(({ accounts }) => accounts)).toEqual([1, 0, 0, 0, 1]);
  });

  test('with a run shows outcomes, filters by swap cell and sorts by difference', () => {
    const result = runResult({
      days: 3,
      replications: 2,
      accounts: 5,
      arms: [
        { name: 'C', first: { netMinor: [10, 20, 30, 40, 50], severances: [1, 0, 2, 0, 0] } },
        { name: 'X', first: { netMinor: [15, 10, 30, 90, 50], severances: [0, 0, 1, 1, 0] } },
      ],
    });
    const query = { runId: 1, sort: 'difference', descending: true } as const;
    expect(ids(list(fivePortfolio(), query, result))).toEqual(['B1', 'A1', 'A3', 'B2', 'A2']);
    const only = list(
      fivePortfolio(),
      { ...query, swap: { arm: 1, champion: true, challenger: false } },
      result,
      (account) => account === 0,
    );
    expect(only).toMatchObject({
      total: 1,
      rows: [
        {
          id: 'A1',
          outcomes: [
            { netCashMinor: 10, cured: false, severances: 1 },
            { netCashMinor: 15, cured: false, severances: 0 },
          ],
        },
      ],
    });
  });

  test('answers for 12 000 accounts within 100 ms', () => {
    const portfolio = stored((draft) => {
      for (let index = 0; index < 12_000; index++) {
        const id = `${index}`.padStart(6, '0');
        draft.account(accountRow(id, { name: `Customer ${index}`, segment: `S${index % 5}` }));
        draft.agreement(agreementRow(`S${id}`, id));
        draft.transaction(billRow(`B${id}`, `S${id}`, AS_OF - (index % 150), 1000 + index));
      }
    });
    const balances = accountBalances(portfolio);
    const source = {
      portfolio,
      balances,
      result: null,
      searchIds: portfolio.accounts.ids,
      searchNames: portfolio.accounts.names.map((name) => name.toLowerCase()),
    };
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const start = performance.now();
      const page = accountList(source, {
        ...QUERY,
        text: 'customer',
        sort: 'openMinor',
        limit: 200,
      });
      times.push(performance.now() - start);
      expect(page.total).toBe(12_000);
    }
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
