import { beforeAll, describe, expect, test } from 'vitest';
import { openSql } from '../../test/support/open-sql.ts';
import { createDocument, openDocument } from './document.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';
import { RunRepo } from './repos/run-repo.ts';
import { SavedVersionRepo } from './repos/saved-version-repo.ts';
import type { EngineSql } from './sqlite.ts';

const first: Migration = { number: 1, name: 'one', sql: 'CREATE TABLE one (a INTEGER) STRICT' };
const second: Migration = {
  number: 2,
  name: 'two',
  sql: 'ALTER TABLE one ADD COLUMN b TEXT; UPDATE one SET b = a',
};

let sql: EngineSql;
beforeAll(async () => {
  sql = await openSql();
});

describe('a document of an older schema', () => {
  test('gets the missing steps, with its rows', () => {
    const old = createDocument(sql, [first]);
    old.run('INSERT INTO one (a) VALUES (5)');
    const opened = openDocument(sql, old.exportBytes(), [first, second]);
    if (!opened.ok) throw new Error(opened.error.message);
    const { database } = opened.value;
    expect(database.one('SELECT a, b FROM one')).toEqual([5, '5']);
    expect(database.number('PRAGMA user_version')).toBe(2);
    expect(database.all('SELECT number, name FROM schema_migration')).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
  });

  test('stays as it was when a step fails', () => {
    const old = createDocument(sql, [first]);
    const broken: Migration = { number: 2, name: 'bad', sql: 'CREATE TABLE t (a); NONSENSE' };
    expect(() => migrate(old, [first, broken])).toThrow(/NONSENSE/);
    expect(old.number('PRAGMA user_version')).toBe(1);
    expect(old.number("SELECT count(*) FROM sqlite_schema WHERE name = 't'")).toBe(0);
  });
});

test('accounts of a document from before direct debits have none', () => {
  const old = createDocument(
    sql,
    MIGRATIONS.filter(({ number }) => number < 21),
  );
  for (const dictionary of ['division', 'customer_class', 'collection_class', 'segment'])
    old.run(`INSERT INTO ${dictionary} (${dictionary}_no, code) VALUES (1, 'X')`);
  old.run(
    "INSERT INTO account (account_no, id, division_no, customer_class_no, collection_class_no, segment_no, on_budget) VALUES (1, 'A', 1, 1, 1, 1, 0)",
  );
  const opened = openDocument(sql, old.exportBytes(), MIGRATIONS);
  if (!opened.ok) throw new Error(opened.error.message);
  expect(opened.value.database.all('SELECT id, direct_debit FROM account')).toEqual([['A', 0]]);
});

test('a version that was saved before versions held the behaviour model has none', () => {
  const old = createDocument(
    sql,
    MIGRATIONS.filter(({ number }) => number < 24),
  );
  old.run("INSERT INTO saved_version (name, note, saved_on) VALUES ('v1', '', '2026-03-02')");
  const opened = openDocument(sql, old.exportBytes(), MIGRATIONS);
  if (!opened.ok) throw new Error(opened.error.message);
  const versions = new SavedVersionRepo(opened.value.database);
  expect(versions.list()).toMatchObject([{ name: 'v1', behaviour: null }]);
  expect(versions.behaviour('v1')).toBeNull();
});

test('a run of a document from before has net cash as its primary measure, was not stopped, and no change that matters was set', () => {
  const old = createDocument(
    sql,
    MIGRATIONS.filter(({ number }) => number < 25),
  );
  const print = 'a'.repeat(64);
  old.run(`INSERT INTO behaviour_model (fingerprint, text) VALUES ('${print}', '{}')`);
  old.run(`INSERT INTO run_portfolio (fingerprint, name, scope_minor) VALUES ('${print}', 'P', 0)`);
  old.run(
    `INSERT INTO run (engine_version, portfolio_fingerprint, behaviour_fingerprint, seed, days, replications, event_log,
       visit_every_day, accounts, as_of_day, currency, layout)
     VALUES ('0', '${print}', '${print}', 1, 1, 1, 'none', 0, 0, 0, 'USD', '')`,
  );
  const opened = openDocument(sql, old.exportBytes(), MIGRATIONS);
  if (!opened.ok) throw new Error(opened.error.message);
  const runs = new RunRepo(opened.value.database);
  expect(runs.list().map(({ id }) => id)).toEqual([1]);
  expect(runs.get(1)).not.toHaveProperty('primaryMeasure');
  expect(runs.plan(1)).not.toHaveProperty('primaryMeasure');
  expect(runs.get(1)).not.toHaveProperty('askedReplications');
  for (const member of ['matters', 'editedMatters']) {
    expect(runs.get(1)).not.toHaveProperty(member);
    expect(runs.plan(1)).not.toHaveProperty(member);
  }
  const before = runs.get(1);
  expect(runs.editMatters(1, { netCash: 500 })).toBe(true);
  expect(runs.get(1)).toEqual({ ...before, editedMatters: { netCash: 500 } });
  expect(runs.plan(1)).toMatchObject({ editedMatters: { netCash: 500 } });
  expect(runs.editMatters(1, null)).toBe(true);
  expect(runs.get(1)).toEqual(before);
  expect(runs.editMatters(2, null)).toBe(false);
});

test('nothing of the debt profile is known in a document from before', () => {
  const old = createDocument(
    sql,
    MIGRATIONS.filter(({ number }) => number < 23),
  );
  for (const dictionary of ['division', 'customer_class', 'collection_class', 'segment'])
    old.run(`INSERT INTO ${dictionary} (${dictionary}_no, code) VALUES (1, 'X')`);
  old.run(
    "INSERT INTO account (account_no, id, division_no, customer_class_no, collection_class_no, segment_no, on_budget) VALUES (1, 'A', 1, 1, 1, 1, 0)",
  );
  const opened = openDocument(sql, old.exportBytes(), MIGRATIONS);
  if (!opened.ok) throw new Error(opened.error.message);
  expect(
    opened.value.database.all(
      'SELECT id, nationality_no, up_sell_score, cross_sell_score, credit_limit_minor FROM account',
    ),
  ).toEqual([['A', null, null, null, null]]);
});

describe('a document that cannot be taken', () => {
  test('from a newer version is refused with both schema numbers', () => {
    const newer = createDocument(sql, [first, second]);
    const opened = openDocument(sql, newer.exportBytes(), [first]);
    expect(opened).toMatchObject({
      ok: false,
      error: {
        code: 'document-too-new',
        message: 'This file was saved by a newer version (schema 2, this app reads up to 1).',
      },
    });
  });

  test('from another branch of the schema is refused', () => {
    const other = createDocument(sql, [{ ...first, sql: `${first.sql} ` }]);
    const opened = openDocument(sql, other.exportBytes(), [first]);
    expect(opened).toMatchObject({ ok: false, error: { code: 'document-diverged' } });
  });
});

test('the numbers of the steps have no gap', () => {
  expect(() => migrate(sql.create(), [first, { ...second, number: 3 }])).toThrow('number 2');
});

test('the real steps give one schema, whether applied at once or to an older document', () => {
  const whole = createDocument(sql);
  for (let released = 1; released <= MIGRATIONS.length; released++) {
    const older = createDocument(sql, MIGRATIONS.slice(0, released));
    expect(migrate(older, MIGRATIONS)).toEqual({ ok: true, value: MIGRATIONS.length - released });
    const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name';
    expect(older.all(schema)).toEqual(whole.all(schema));
  }
});

test('every table is STRICT', () => {
  const document = createDocument(sql);
  const loose = document.all(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'",
  );
  expect(loose).toEqual([]);
});
