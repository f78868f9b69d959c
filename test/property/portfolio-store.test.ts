import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { NO_DAY } from '../../src-engine/base/day.ts';
import { HOLD_SCOPE, type Portfolio } from '../../src-engine/model/portfolio.ts';
import type { HoldRow, ProcessRow } from '../../src-engine/model/rows.ts';
import { PortfolioDraft } from '../../src-engine/store/portfolio/portfolio-draft.ts';
import { formerFingerprint } from '../../src-engine/store/portfolio/portfolio-fingerprint.ts';
import type { EngineSql } from '../../src-engine/store/sqlite.ts';
import { Workspace } from '../../src-engine/store/workspace.ts';
import { arbitraryPortfolio, type PortfolioRows, pour } from '../support/arbitrary-portfolio.ts';
import { olderDocument } from '../support/older-document.ts';
import { openSql } from '../support/open-sql.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { accountRow, agreementRow, billRow } from '../support/portfolio-rows.ts';

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

/** The same document without its seal: its rows are read, not the columns that are kept beside them. */
function touched(bytes: Uint8Array): Uint8Array {
  const database = sql.open(bytes);
  database.run("INSERT INTO meta VALUES ('note', 'looked at')");
  const changed = database.exportBytes();
  database.close();
  return changed;
}

/** Transactions again, from the columns alone, in canonical order. */
function transactionsOf(p: Portfolio) {
  const orNull = (value: number | undefined, missing: number) => (value === missing ? null : value);
  const owner = (starts: Int32Array, row: number) => starts.findLastIndex((start) => start <= row);
  return p.transactions.ids.map((id, i) => ({
    id,
    agreementId: p.agreements.ids[owner(p.agreements.transactionStart, i)],
    amountMinor: p.transactions.amountMinor[i],
    postedDay: p.transactions.postedDay[i],
    arrearsDay: orNull(p.transactions.arrearsDay[i], NO_DAY),
    dueDay: orNull(p.transactions.dueDay[i], NO_DAY),
    disputed: p.transactions.disputed[i] === 1,
  }));
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** The same from the rows as given, sorted here by the documented keys. */
function expectedTransactions(rows: PortfolioRows) {
  const accountOf = new Map(rows.agreements.map((row) => [row.id, row.accountId]));
  return rows.transactions
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
    .map(({ kind: _, settlesId: __, ...row }) => row);
}

/** All but transactions, whose ids an agreement may repeat; what a hold on a bill is on, by the bill's id. */
function withoutTransactions({ name: _, fingerprint: __, transactions, ...rest }: Portfolio) {
  const { holds } = rest;
  const target = Array.from(holds.target, (row, index) =>
    holds.scope[index] === HOLD_SCOPE.BILL ? transactions.ids[row] : row,
  );
  return { ...rest, holds: { ...holds, target } };
}

/** The portfolio that the tests' own builder, which has no database, makes of the rows. */
function built(rows: PortfolioRows): Portfolio {
  const sink = new PortfolioFromRows();
  pour(rows, sink);
  return sink.build(HEADER.asOfDay, HEADER.currency);
}

test('every field of every row comes back from the file, in canonical order', () => {
  fc.assert(
    fc.property(arbitraryPortfolio, (rows) => {
      const { portfolio, bytes } = store(rows);
      expect(transactionsOf(portfolio)).toEqual(expectedTransactions(rows));
      expect(withoutTransactions(portfolio)).toEqual(withoutTransactions(built(rows)));
      expect(reopened(bytes)).toEqual(portfolio);
      expect(reopened(touched(bytes))).toEqual(portfolio);
    }),
    { numRuns: 40 },
  );
});

function anyOrder<T>(list: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

test('the order of the rows reaches neither the columns nor the file', () => {
  const shuffled = arbitraryPortfolio.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      other: fc.record({
        accounts: anyOrder(rows.accounts),
        agreements: anyOrder(rows.agreements),
        transactions: anyOrder(rows.transactions),
        plans: anyOrder(rows.plans),
        collection: fc.record({
          holds: anyOrder(rows.collection.holds),
          promises: anyOrder(rows.collection.promises),
          ratings: anyOrder(rows.collection.ratings),
          reviews: anyOrder(rows.collection.reviews),
          referrals: anyOrder(rows.collection.referrals),
          processes: anyOrder(rows.collection.processes),
          facts: anyOrder(rows.collection.facts),
        }),
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
    { numRuns: 40 },
  );
});

const NO_COLLECTION = {
  holds: [],
  promises: [],
  ratings: [],
  reviews: [],
  referrals: [],
  processes: [],
  facts: [],
} as const;

const HOLD: HoldRow = {
  id: 'H1',
  accountId: 'A1',
  scope: 'BILL',
  target: 'B1',
  reason: 'DISPUTE',
  fromDay: 19_950,
  toDay: null,
  blocks: ['REVIEW'],
  amountMinor: 500,
  note: '',
};

const PROCESS: ProcessRow = {
  id: 'C1',
  accountId: 'A1',
  debtClass: 'REGU',
  template: 'RES-STD',
  startDay: 19_960,
  baseDay: null,
  lastSequence: null,
};

test('the fingerprint sees a change of one cent, one day, one name, and of one fact', () => {
  const account = accountRow('A1', { name: 'Ada' });
  const agreement = agreementRow('S1', 'A1');
  const bill = billRow('B1', 'S1', 19_900, 12_000);
  const base: PortfolioRows = {
    accounts: [account],
    agreements: [agreement],
    transactions: [bill],
    plans: [],
    collection: { ...NO_COLLECTION, holds: [HOLD] },
  };
  const print = (rows: PortfolioRows) => store(rows).portfolio.fingerprint;
  const withHold = (changes: Partial<HoldRow>): PortfolioRows => {
    return { ...base, collection: { ...NO_COLLECTION, holds: [{ ...HOLD, ...changes }] } };
  };
  const withProcess = (row: ProcessRow): PortfolioRows => {
    return { ...base, collection: { ...NO_COLLECTION, holds: [HOLD], processes: [row] } };
  };
  const review = { accountId: 'A1', reviewDay: 20_000, reason: 'CNV-ADM' };
  const prints = [
    print(base),
    print({ ...base, transactions: [{ ...bill, amountMinor: 12_001 }] }),
    print({ ...base, transactions: [{ ...bill, dueDay: 19_922 }] }),
    print({ ...base, accounts: [{ ...account, name: 'Bea' }] }),
    print({ ...base, accounts: [{ ...account, vulnerable: true }] }),
    print({ ...base, accounts: [{ ...account, optOut: ['CALL'] }] }),
    print({ ...base, accounts: [{ ...account, notifiedPersons: 0 }] }),
    print({ ...base, accounts: [{ ...account, customerId: 'C9' }] }),
    print({ ...base, agreements: [{ ...agreement, type: 'E-RES' }] }),
    print({ ...base, agreements: [{ ...agreement, recurringChargeMinor: 100 }] }),
    print({ ...base, agreements: [{ ...agreement, status: 'STOPPED' }] }),
    print(withHold({ scope: 'AGREEMENT', target: 'S1' })),
    print(withHold({ amountMinor: null })),
    print(withHold({ note: 'says it is paid' })),
    print({ ...base, collection: { ...NO_COLLECTION, holds: [HOLD], reviews: [review] } }),
    ...[{}, { template: 'RES-LEGAL' }, { baseDay: 19_959 }, { lastSequence: 20 }].map((changes) =>
      print(withProcess({ ...PROCESS, ...changes })),
    ),
  ];
  expect(new Set(prints).size).toBe(prints.length);
  expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(print(structuredClone(base))).toBe(prints[0]);
});

test.each([
  ['a hold on a bill that is not there', { holds: [{ ...HOLD, target: 'B9' }] }, 'bill B9'],
  [
    'a hold on an agreement of another account',
    { holds: [{ ...HOLD, accountId: 'A2', scope: 'AGREEMENT' as const, target: 'S1' }] },
    'not one of account A2',
  ],
  [
    'a process of an account that is not there',
    { processes: [{ ...PROCESS, accountId: 'A9' }] },
    'Collection process C1 belongs to account A9, which is not there.',
  ],
  [
    'a process that begins after the as-of day',
    { processes: [{ ...PROCESS, startDay: 20_001 }] },
    'Collection process C1 starts after the as-of day.',
  ],
  [
    'a process whose base day is after its start',
    { processes: [{ ...PROCESS, baseDay: 19_961 }] },
    'Collection process C1 has a base day after its start.',
  ],
  [
    'a process beyond all sequences',
    { processes: [{ ...PROCESS, lastSequence: 65_536 }] },
    'Collection process C1 has 65536 as its last event.',
  ],
  [
    'a second process of one account and class',
    { processes: [PROCESS, { ...PROCESS, id: 'C2' }] },
    'Collection process C2 is the second one of account A1 for REGU.',
  ],
])('%s is refused with a sentence, and nothing changes', (_name, changes, sentence) => {
  const rows: PortfolioRows = {
    accounts: [accountRow('A1'), accountRow('A2')],
    agreements: [agreementRow('S1', 'A1')],
    transactions: [billRow('B1', 'S1', 19_900, 12_000)],
    plans: [],
    collection: { ...NO_COLLECTION, ...changes },
  };
  expect(() => store(rows)).toThrow(sentence);
});

test.each([
  ['of another account', agreementRow('S2', 'A2', { masterId: 'S1' }), 'not an agreement of'],
  ['that is not there', agreementRow('S2', 'A1', { masterId: 'S9' }), 'not an agreement of'],
  ['that is itself', agreementRow('S2', 'A1', { masterId: 'S2' }), 'a sub-agreement itself'],
])('a master %s is refused', (_name, sub, sentence) => {
  const rows: PortfolioRows = {
    accounts: [accountRow('A1'), accountRow('A2')],
    agreements: [agreementRow('S1', 'A1'), sub],
    transactions: [],
    plans: [],
    collection: NO_COLLECTION,
  };
  expect(() => store(rows)).toThrow(sentence);
});

test('a document from before these facts opens with what usually holds, and keeps its new fingerprint', () => {
  const rows: PortfolioRows = {
    accounts: [accountRow('A1', { onBudget: true }), accountRow('A2')],
    agreements: [
      agreementRow('S1', 'A1', { service: 'GAS', onBudget: true }),
      agreementRow('S2', 'A2', { service: 'HOME' }),
    ],
    transactions: [billRow('B1', 'S1', 19_900, 12_000)],
    plans: [
      {
        id: 'P1',
        accountId: 'A2',
        debtClass: 'REGU',
        startDay: 19_800,
        status: 'KEPT',
        endDay: null,
        payorId: null,
        instalments: [],
      },
    ],
    collection: NO_COLLECTION,
  };
  const { portfolio, bytes } = store(rows);
  const opened = Workspace.open(sql, olderDocument(sql, bytes, 3));
  if (!opened.ok) throw new Error(opened.error.message);
  expect(opened.value.portfolio.load()).toEqual({ ok: true, value: portfolio });
  expect(reopened(opened.value.export())).toEqual(portfolio);
  expect(opened.value.portfolio.record()?.fingerprint).toBe(portfolio.fingerprint);
});

test('a document from before payments were told from other credits opens, and keeps its new fingerprint', () => {
  const { portfolio, bytes } = store({
    accounts: [accountRow('A1')],
    agreements: [agreementRow('S1', 'A1')],
    transactions: [billRow('B1', 'S1', 19_900, 12_000)],
    plans: [],
    collection: NO_COLLECTION,
  });
  const former = formerFingerprint(portfolio);
  expect(former).not.toBe(portfolio.fingerprint);
  const database = sql.open(bytes);
  database.run('UPDATE portfolio SET fingerprint = ?', [former]);
  const opened = Workspace.open(sql, database.exportBytes());
  if (!opened.ok) throw new Error(opened.error.message);
  expect(opened.value.portfolio.load()).toEqual({ ok: true, value: portfolio });
  expect(opened.value.portfolio.record()?.fingerprint).toBe(portfolio.fingerprint);
});

test('a document from before processes under way opens without any, and keeps its fingerprint', () => {
  const { portfolio, bytes } = store({
    accounts: [accountRow('A1')],
    agreements: [agreementRow('S1', 'A1')],
    transactions: [billRow('B1', 'S1', 19_900, 12_000)],
    plans: [],
    collection: NO_COLLECTION,
  });
  const opened = Workspace.open(sql, olderDocument(sql, bytes, 27));
  if (!opened.ok) throw new Error(opened.error.message);
  expect(opened.value.portfolio.load()).toEqual({ ok: true, value: portfolio });
  expect(portfolio.processes.count).toBe(0);
  // As it was before there were processes.
  expect(portfolio.fingerprint).toBe(
    '94b61effcd0e77bdcedde266ec3fa8cf188b9a4cb24120514f6109bc184cfd76',
  );
});
