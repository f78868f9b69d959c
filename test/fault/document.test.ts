import { beforeAll, describe, expect, test } from 'vitest';
import { APPLICATION_ID } from '../../src-engine/store/document.ts';
import { SCHEMA_VERSION } from '../../src-engine/store/migrations/list.ts';
import { PortfolioDraft } from '../../src-engine/store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../../src-engine/store/sqlite.ts';
import { Workspace } from '../../src-engine/store/workspace.ts';
import { openSql } from '../support/open-sql.ts';
import { accountRow, agreementRow } from '../support/portfolio-rows.ts';

let sql: EngineSql;
let saved: Uint8Array;

const HEADER = {
  name: 'p',
  source: 'p.csv',
  asOfDay: 20_000,
  currency: 'EUR',
  generated: false,
} as const;

function draftOf(accounts: number): PortfolioDraft {
  const draft = new PortfolioDraft();
  for (let index = 0; index < accounts; index++) {
    const id = `A${String(index).padStart(5, '0')}`;
    draft.account(
      accountRow(id, {
        name: `Customer ${index}`,
        division: 'D',
        creditRating: 600 + (index % 100),
        hasEmail: false,
      }),
    );
    draft.agreement(agreementRow(`S${index}`, id, { debtClass: 'ENERGY' }));
    draft.transaction({
      id: `B${index}`,
      agreementId: `S${index}`,
      kind: 'BILL',
      amountMinor: 10_000 + index,
      postedDay: 19_900,
      arrearsDay: 19_900,
      dueDay: 19_921,
      disputed: false,
      settlesId: null,
    });
  }
  return draft;
}

function codeOf(bytes: Uint8Array): string {
  const opened = Workspace.open(sql, bytes);
  if (opened.ok) return 'opened';
  expect(opened.error.message).toMatch(/^[A-Z].*\.$/);
  expect(opened.error.hint).not.toBe('');
  return opened.error.code;
}

/** The saved document after an edit with a database tool. */
function edited(statement: string): Uint8Array {
  const database = sql.open(saved);
  database.script(statement);
  return database.exportBytes();
}

beforeAll(async () => {
  sql = await openSql();
  const workspace = Workspace.create(sql);
  workspace.portfolio.replace(draftOf(200), HEADER, null);
  saved = workspace.export();
});

describe('a file that is not all there', () => {
  test('the whole file opens', () => {
    expect(codeOf(saved)).toBe('opened');
  });

  test.each([0, 5, 16, 99, 100, 512, 4095, 4096, 20_000])(
    'cut to %i bytes is damaged',
    (length) => {
      expect(codeOf(saved.slice(0, length))).toBe('document-damaged');
    },
  );

  test('cut by one byte says how much is missing', () => {
    const opened = Workspace.open(sql, saved.slice(0, -1));
    expect(opened).toMatchObject({
      ok: false,
      error: {
        message: `This document is damaged: ${saved.length - 1} of ${saved.length} bytes are there.`,
      },
    });
  });

  test('with a page of zeros anywhere opens as damaged or not at all', () => {
    const pages = saved.length / 4096;
    let damaged = 0;
    for (let page = 1; page < pages; page++) {
      const broken = saved.slice();
      broken.fill(0, page * 4096, (page + 1) * 4096);
      const code = codeOf(broken);
      expect(code).toMatch(/^document-(damaged|diverged)$/);
      damaged += 1;
    }
    expect(damaged).toBeGreaterThan(20);
  });
});

describe('a file of another program', () => {
  test('that is no database is foreign', () => {
    expect(codeOf(new TextEncoder().encode('account,balance\n1,2\n'))).toBe('document-foreign');
  });

  test('that is another database is foreign', () => {
    const other = sql.create();
    other.script('CREATE TABLE t (a)');
    expect(codeOf(other.exportBytes())).toBe('document-foreign');
  });

  test('that only borrows the mark is damaged', () => {
    const other = sql.create();
    other.script(`PRAGMA application_id = ${APPLICATION_ID}; CREATE TABLE t (a)`);
    expect(codeOf(other.exportBytes())).toBe('document-damaged');
  });
});

describe('a document that another program changed', () => {
  test('is told to be newer before anything else', () => {
    expect(codeOf(edited(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`))).toBe('document-too-new');
  });

  test.each([
    ['a trigger', 'CREATE TRIGGER x AFTER INSERT ON run BEGIN DELETE FROM run; END'],
    ['a table', 'CREATE TABLE mine (a)'],
    ['a column', 'ALTER TABLE account ADD COLUMN mine TEXT'],
    ['a missing index', 'DROP INDEX one_main_customer'],
    ['a step of another build', "UPDATE schema_migration SET checksum = 'x'"],
  ])('by %s has diverged', (_, statement) => {
    expect(codeOf(edited(statement))).toBe('document-diverged');
  });

  test.each([
    ['an amount', 'UPDATE financial_transaction SET amount_minor = 1 WHERE transaction_no = 7'],
    ['an account id', "UPDATE account SET id = 'Z' WHERE account_no = 1"],
    ['a missing customer', 'DELETE FROM account_person WHERE account_no = 3'],
    ['a lost parent', 'DELETE FROM division'],
  ])('in its rows (%s) is damaged', (_, statement) => {
    expect(codeOf(edited(statement))).toBe('document-damaged');
  });

  test('by statistics and a comment in meta still opens', () => {
    expect(codeOf(edited("ANALYZE; INSERT INTO meta VALUES ('note', 'audited')"))).toBe('opened');
  });
});

describe('an import that fails', () => {
  test('leaves the old portfolio as it was, in memory and in the file', () => {
    const opened = Workspace.open(sql, saved);
    if (!opened.ok) throw new Error(opened.error.message);
    const workspace = opened.value;
    const before = workspace.portfolio.record();
    const revision = workspace.revision;
    const bad = { ...HEADER, currency: 'no currency' };
    expect(() => workspace.portfolio.replace(draftOf(3), bad, null)).toThrow(/CHECK/);
    expect(workspace.portfolio.record()).toEqual(before);
    expect(workspace.revision).toBe(revision);
    expect(codeOf(workspace.export())).toBe('opened');
    const loaded = workspace.portfolio.load();
    expect(loaded.ok && loaded.value?.accounts.count).toBe(200);
  });

  test.each([
    ['an account twice', (draft: PortfolioDraft) => pourTwice(draft)],
    [
      'a transaction without its agreement',
      (draft: PortfolioDraft) =>
        draft.transaction({
          id: 'T',
          agreementId: 'nobody',
          kind: 'PAYMENT',
          amountMinor: -5,
          postedDay: 1,
          arrearsDay: null,
          dueDay: null,
          disputed: false,
          settlesId: null,
        }),
    ],
    [
      'a payment above zero',
      (draft: PortfolioDraft) =>
        draft.transaction({
          id: 'T',
          agreementId: 'S0',
          kind: 'PAYMENT',
          amountMinor: 5,
          postedDay: 1,
          arrearsDay: null,
          dueDay: null,
          disputed: false,
          settlesId: null,
        }),
    ],
  ])('because of %s says so in a sentence', (_, pourBad) => {
    const draft = draftOf(2);
    expect(() => pourBad(draft)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'bad-portfolio' }) }),
    );
  });
});

function pourTwice(draft: PortfolioDraft): void {
  const again = draft.sortedAccounts()[0];
  if (again !== undefined) draft.account(again);
}
