import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetFields } from '../../src-engine/ingest/fields/target-fields.ts';
import type { ImportMapping } from '../../src-engine/ingest/mapping.ts';
import { parseMapping } from '../../src-engine/ingest/parse-mapping.ts';
import { previewFiles } from '../../src-engine/ingest/preview-files.ts';
import type { EngineSql } from '../../src-engine/store/sqlite.ts';
import {
  type CollectedRows,
  day,
  importAll,
  mappingOf,
  memoryFile,
} from '../property/ingest-kit.ts';
import { openSql } from '../support/open-sql.ts';

const samples = join(import.meta.dirname, '../../samples');
const workbooks = join(import.meta.dirname, '../fixtures/workbooks');
const AS_OF = day('2026-03-02');

function mapping(name: string): ImportMapping {
  const parsed = parseMapping(readFileSync(join(samples, 'mappings', name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function portfolio(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(samples, 'portfolios', name)));
}

/** The same table as a SQLite file, made here: samples hold text only. */
function asDatabase(sql: EngineSql, csv: string): Uint8Array {
  const database = sql.create();
  database.script(`CREATE TABLE note (text TEXT);
    CREATE TABLE accounts (account_id TEXT, name TEXT, division TEXT, customer_class TEXT, collection_class TEXT,
      segment TEXT, risk_category TEXT, credit_rating INTEGER, life_support TEXT, on_budget TEXT, mobile TEXT,
      email TEXT, debt_class TEXT, service TEXT, arrears REAL, oldest_due_date TEXT, not_yet_due REAL,
      next_due_date TEXT)`);
  for (const line of csv.trim().split('\n').slice(1)) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
      (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
    );
    const values = cells.map((cell) => (cell === '' ? null : cell));
    database.run(`INSERT INTO accounts VALUES (${values.map(() => '?').join(',')})`, values);
  }
  const bytes = database.exportBytes();
  database.close();
  return bytes;
}

/** Per account and debt class: debits with their days past due, less credits posted by the as-of day. */
function openDebt(rows: CollectedRows): Readonly<Record<string, string>> {
  const debts = new Map<string, { due: number; amount: number }[]>();
  const credits = new Map<string, number>();
  const keyOf = new Map(
    rows.agreements.map((row) => [row.id, `${row.accountId} ${row.debtClass}`] as const),
  );
  for (const row of rows.transactions) {
    const key = keyOf.get(row.agreementId) ?? '';
    if (row.amountMinor < 0) credits.set(key, (credits.get(key) ?? 0) - row.amountMinor);
    else {
      const list = debts.get(key) ?? [];
      list.push({ due: row.dueDay ?? 0, amount: row.amountMinor });
      debts.set(key, list);
    }
  }
  const result: Record<string, string> = {};
  for (const [key, list] of debts) {
    let credit = credits.get(key) ?? 0;
    const open = new Map<number, number>();
    for (const { due, amount } of list.sort((a, b) => a.due - b.due)) {
      const used = Math.min(credit, amount);
      credit -= used;
      const age = AS_OF - due;
      if (amount > used) open.set(age, (open.get(age) ?? 0) + amount - used);
    }
    result[key] = [...open].map(([age, amount]) => `${amount}@${age}`).join(' ');
  }
  return result;
}

/** By hand from samples/portfolios/README.md: minor units at days past due. */
const EXPECTED = {
  'A-1001 ENERGY': '6001@21',
  'A-1002 ENERGY': '6000@21',
  'A-1003 ENERGY': '6001@20',
  'A-1004 ENERGY': '5500@21',
  'A-1005 ENERGY': '2501@60',
  'A-1006 ENERGY': '2500@60',
  'A-1007 ENERGY': '6001@14',
  'A-1008 ENERGY': '6001@21',
  'A-1009 ENERGY': '4820@-14',
  'A-1010 ENERGY': '12000@30',
  'A-1011 SERVICES': '8000@40',
  'A-1011 ENERGY': '3000@-21',
  'B-2001 ENERGY': '15001@21',
};

describe('the tiny portfolio', () => {
  it.each([
    ['tiny-snapshot.csv', 'tiny-snapshot.json', 14],
    ['tiny-snapshot.json', 'tiny-snapshot-json.json', 14],
    ['tiny-ledger.csv', 'tiny-ledger.json', 17],
  ])('%s gives the debts of its README', async (file, map, count) => {
    const { result, rows } = await importAll([memoryFile(file, portfolio(file))], mapping(map));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value).toMatchObject({
      rowsRead: count,
      rowsRejected: 0,
      accounts: 12,
      notes: [],
    });
    expect(openDebt(rows)).toEqual(EXPECTED);
  });

  it('is the same from a SQLite table, row for row', async () => {
    const sql = await openSql();
    const csv = new TextDecoder().decode(portfolio('tiny-snapshot.csv'));
    const bytes = asDatabase(sql, csv);
    const openTable = (file: Uint8Array) => sql.openSource(file);
    const file = memoryFile('tiny.sqlite', bytes);
    const preview = await previewFiles([file], [], openTable);
    expect(preview.ok && preview.value).toMatchObject({
      format: { kind: 'sqlite', table: 'accounts' },
      tables: ['note', 'accounts'],
    });
    const map = mapping('tiny-snapshot-sqlite.json');
    const fromTable = await importAll([file], map, { openTable });
    const fromText = await importAll([memoryFile('tiny.csv', csv)], mapping('tiny-snapshot.json'));
    expect(fromTable.result.ok).toBe(true);
    expect(fromTable.rows.accounts).toEqual(fromText.rows.accounts);
    expect(fromTable.rows.transactions).toEqual(fromText.rows.transactions);

    const wrong = await importAll(
      [file],
      { ...map, format: { ...map.format, table: 'acct' } },
      { openTable },
    );
    expect(wrong.result).toMatchObject({
      ok: false,
      error: { where: '/format/table', hint: 'Its tables and views are note, accounts.' },
    });
  });

  it('is the same from a sheet of an Excel workbook that another program wrote, row for row', async () => {
    const bytes = new Uint8Array(readFileSync(join(workbooks, 'tiny-snapshot.xlsx')));
    const file = memoryFile('tiny.xlsx', bytes);
    const preview = await previewFiles([file], [], () => null);
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    const { proposal, ambiguous } = preview.value;
    expect(preview.value).toMatchObject({
      format: { kind: 'xlsx', table: 'Arrears March' },
      tables: ['Cover', 'Arrears March', 'Holds'],
    });
    expect(ambiguous).toEqual([]);
    const csv = portfolio('tiny-snapshot.csv');
    const fromSheet = await importAll([file], proposal);
    const fromText = await importAll([memoryFile('tiny.csv', csv)], mapping('tiny-snapshot.json'));
    expect(fromSheet.result).toMatchObject({ ok: true, value: { rowsRejected: 0, accounts: 12 } });
    expect(fromSheet.rows.accounts).toEqual(fromText.rows.accounts);
    expect(fromSheet.rows.agreements).toEqual(fromText.rows.agreements);
    expect(fromSheet.rows.transactions).toEqual(fromText.rows.transactions);

    const holds: NonNullable<ImportMapping['tables']>[number] = {
      ...{ rows: 'holds', file: null, table: 'Holds', values: [] },
      fields: [
        { target: 'accountId', column: 'account', constant: null },
        { target: 'reason', column: 'reason', constant: null },
        { target: 'fromDate', column: 'from', constant: null },
      ],
    };
    const both = await importAll([file], { ...proposal, tables: [holds] });
    expect(both.rows.holds).toMatchObject([
      { accountId: 'A-1001', reason: 'MEDICAL', fromDay: day('2026-02-20') },
    ]);

    const wrong = { ...proposal, format: { ...proposal.format, table: 'April' } };
    expect((await importAll([file], wrong)).result).toMatchObject({
      ok: false,
      error: { where: '/format/table', hint: 'Its sheets are Cover, Arrears March, Holds.' },
    });
  });

  it('reads dates of a workbook that counts from 1904, errors as blanks, and sums that are nothing as 0', async () => {
    const bytes = new Uint8Array(readFileSync(join(workbooks, 'epoch-1904.xlsx')));
    const map = mappingOf('snapshot', {
      accountId: 'account',
      oldestDueDate: 'due',
      amount: 'amount',
    });
    const format = { ...map.format, kind: 'xlsx' as const, table: 'S' };
    const { result, rows } = await importAll([memoryFile('b.xlsx', bytes)], { ...map, format });
    expect(result.ok && result.value).toMatchObject({ rowsRead: 2, accounts: 1 });
    expect(result.ok && result.value.rejected).toMatchObject([
      { file: 'b.xlsx', line: 2, column: 'amount', record: 'A,2026-02-09,#N/A' },
    ]);
    expect(rows.accounts.map(({ id }) => id)).toEqual(['B']);
  });

  it('gives the same open amounts as a panel, where months can say them', async () => {
    const file = memoryFile('tiny-panel.csv', portfolio('tiny-panel.csv'));
    const { result, rows } = await importAll([file], mapping('tiny-panel.json'));
    expect(result.ok && result.value).toMatchObject({ rowsRejected: 0, accounts: 12, notes: [] });
    expect(openDebt(rows)).toEqual({
      'A-1001 ENERGY': '6001@21',
      'A-1002 ENERGY': '6000@21',
      'A-1003 ENERGY': '6001@21',
      'A-1004 ENERGY': '5500@21',
      'A-1005 ENERGY': '2501@83',
      'A-1006 ENERGY': '2500@83',
      'A-1007 ENERGY': '6001@21',
      'A-1008 ENERGY': '6001@21',
      'A-1009 ENERGY': '',
      'A-1010 ENERGY': '12000@52',
      'A-1011 SERVICES': '8000@52',
      'B-2001 ENERGY': '15001@21',
    });
  });

  it.each([
    ['tiny-snapshot.csv', 'tiny-snapshot.json'],
    ['tiny-snapshot.json', 'tiny-snapshot-json.json'],
    ['tiny-ledger.csv', 'tiny-ledger.json'],
    ['tiny-panel.csv', 'tiny-panel.json'],
  ])('%s is recognised by its mapping file', async (file, map) => {
    const saved = readdirSync(join(samples, 'mappings'))
      .filter((name) => name.endsWith('.json'))
      .map(mapping);
    const preview = await previewFiles([memoryFile(file, portfolio(file))], saved, () => null);
    expect(preview.ok && preview.value).toMatchObject({
      remembered: true,
      proposal: mapping(map),
      ambiguous: [],
    });
  });
});

describe('every mapping file', () => {
  const names = readdirSync(join(samples, 'mappings')).filter((name) => name.endsWith('.json'));

  it.each(names)('%s is complete and correct', (name) => {
    expect(mapping(name).columns.length).toBeGreaterThan(0);
  });
});

it('docs/import.md names every field, and no field that does not exist', () => {
  const text = readFileSync(join(samples, '../docs/import.md'), 'utf8');
  const shapes = ['snapshot', 'ledger', 'panel'] as const;
  const targets = new Set(shapes.flatMap(targetFields).map((field) => field.target));
  for (const target of targets) expect(text).toContain(`\`${target}\``);
  const tables = text.slice(text.indexOf('## Fields of every shape'), text.indexOf('## Panel'));
  const named = [...tables.matchAll(/^\| (`.*?) \|/gm)].flatMap((row) =>
    [...(row[1] ?? '').matchAll(/`(\w+)`/g)].map((name) => name[1]),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !targets.has(name ?? ''))).toEqual([]);
});

const real = process.env['CSLAB_DATA_DIR'] ?? '';
const hasReal = real !== '' && existsSync(join(real, 'accounts-receivable.csv'));

describe.skipIf(!hasReal)(
  `real data (${hasReal ? real : 'skipped: CSLAB_DATA_DIR names no folder with it'})`,
  () => {
    const file = (name: string) => memoryFile(name, new Uint8Array(readFileSync(join(real, name))));

    it('the receivables ledger comes in whole', async () => {
      const { result, rows } = await importAll(
        [file('accounts-receivable.csv')],
        mapping('receivables-ledger.json'),
      );
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      expect(result.value).toMatchObject({
        rowsRead: 2466,
        rowsRejected: 0,
        accounts: 100,
        transactions: 4932,
        notes: [],
      });
      const billed = rows.transactions.filter((row) => row.kind === 'BILL');
      expect(billed.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(14_770_318);
      expect(rows.transactions.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(0);
      const late = billed.filter((row) => (row.dueDay ?? 0) - row.postedDay !== 30);
      expect(late).toEqual([]);
      // Open on 2013-03-02 of what was billed until then, counted apart from this code.
      const asOf = day('2013-03-02');
      const open = rows.transactions.filter((row) => {
        const bill = row.kind === 'BILL';
        const pair = rows.transactions.find(
          (other) => other.id === (bill ? `${row.id}/payment` : ''),
        );
        return bill && row.postedDay <= asOf && (pair?.postedDay ?? 0) > asOf;
      });
      expect([open.length, open.reduce((sum, row) => sum + row.amountMinor, 0)]).toEqual([
        91, 564_247,
      ]);
    });

    it('the proposal for it is enough by itself', async () => {
      const preview = await previewFiles([file('accounts-receivable.csv')], [], () => null);
      if (!preview.ok) throw new Error(JSON.stringify(preview.error));
      expect(preview.value.ambiguous).toEqual([]);
      const { result } = await importAll([file('accounts-receivable.csv')], preview.value.proposal);
      expect(result.ok && result.value.rowsImported).toBe(2466);
    });

    it('the telecom customers come in with scores and current charges', async () => {
      const map = mapping('telecom-customers.json');
      const { result, rows } = await importAll([file('telco-churn.csv')], map);
      expect(result.ok && result.value).toMatchObject({ rowsRead: 7043, rowsRejected: 0 });
      expect(rows.transactions.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(45_611_660);
      expect(rows.accounts.filter((row) => row.churnScore === 100)).toHaveLength(1869);
      expect(rows.accounts.filter((row) => row.hasEmail)).toHaveLength(4171);
    });
  },
);
