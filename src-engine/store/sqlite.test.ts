import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSql } from '../../test/support/open-sql.ts';
import type { SqlInput } from './sql-value.ts';
import type { EngineSql, SqlDatabase } from './sqlite.ts';

let sql: EngineSql;
let database: SqlDatabase;

beforeAll(async () => {
  sql = await openSql();
});

beforeEach(() => {
  database = sql.create();
  database.script('CREATE TABLE t (a INTEGER, b TEXT) STRICT');
});

describe('the binder', () => {
  test.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [2 ** 53],
    [undefined as unknown as SqlInput],
  ])('stops %s', (value) => {
    expect(() => database.run('INSERT INTO t (a) VALUES (?)', [value])).toThrow(Error);
    expect(database.number('SELECT count(*) FROM t')).toBe(0);
  });

  test('makes flags 0 and 1', () => {
    database.run('INSERT INTO t (a) VALUES (?), (?)', [true, false]);
    expect(database.all('SELECT a FROM t')).toEqual([[1], [0]]);
  });
});

describe('errors', () => {
  test('are Errors with the words of SQLite', () => {
    expect(() => database.run('SELECT * FROM nowhere')).toThrow(/no such table: nowhere/);
    expect(() => database.run('INSERT INTO t (a) VALUES (?)', [1, 2])).toThrow(Error);
  });

  test('leave a cached statement usable', () => {
    database.script('CREATE TABLE positive (a INTEGER CHECK (a > 0)) STRICT');
    const insert = 'INSERT INTO positive (a) VALUES (?)';
    expect(() => database.run(insert, [-1])).toThrow(/CHECK/);
    expect(database.run(insert, [1])).toBe(1);
  });
});

describe('a transaction', () => {
  test('takes all or nothing', () => {
    expect(() =>
      database.transaction(() => {
        database.run('INSERT INTO t (a) VALUES (1)');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(database.number('SELECT count(*) FROM t')).toBe(0);
    database.transaction(() => database.run('INSERT INTO t (a) VALUES (2)'));
    expect(database.number('SELECT a FROM t')).toBe(2);
  });

  test('keeps the first error when SQLite has rolled back by itself', () => {
    database.script('CREATE TABLE once (a INTEGER UNIQUE ON CONFLICT ROLLBACK) STRICT');
    expect(() =>
      database.transaction(() => {
        database.run('INSERT INTO once (a) VALUES (1)');
        database.run('INSERT INTO once (a) VALUES (1)');
      }),
    ).toThrow(/UNIQUE/);
    expect(database.number('SELECT count(*) FROM once')).toBe(0);
  });

  test('does not nest and forbids export inside', () => {
    expect(() => database.transaction(() => database.transaction(() => 1))).toThrow(/nest/);
    expect(() => database.transaction(() => database.exportBytes())).toThrow(/transaction/);
  });
});

test('one text may be read inside its own loop', () => {
  database.run('INSERT INTO t (a) VALUES (1), (2)');
  const seen: number[][] = [];
  database.each('SELECT a FROM t ORDER BY a', [], ([outer]) => {
    const inner = database.all('SELECT a FROM t ORDER BY a').map(([a]) => Number(a));
    seen.push([Number(outer), ...inner]);
  });
  expect(seen).toEqual([
    [1, 1, 2],
    [2, 1, 2],
  ]);
});

test.each([0, 1, 49, 50, 51, 173])(
  'a bulk insert of %i rows writes each once, in order',
  (rows) => {
    const insert = database.bulkInsert('t', ['a', 'b']);
    for (let index = 0; index < rows; index++) insert.add(index, `row ${index}`);
    insert.finish();
    const expected = Array.from({ length: rows }, (_, index) => [index, `row ${index}`]);
    expect(database.all('SELECT a, b FROM t ORDER BY rowid')).toEqual(expected);
  },
);

describe('a foreign file as a source', () => {
  test('lists tables, columns and rows', () => {
    database.script('CREATE TABLE "odd ""name""" ("first col", second)');
    database.run('INSERT INTO "odd ""name""" VALUES (?, ?), (?, ?)', ['x', 1.5, null, 2]);
    const source = sql.openSource(database.exportBytes());
    expect(source?.tables()).toEqual(['t', 'odd "name"']);
    expect(source?.columns('odd "name"')).toEqual(['first col', 'second']);
    expect(source?.rowCount('odd "name"')).toBe(2);
    expect([...(source?.rows('odd "name"') ?? [])]).toEqual([
      ['x', 1.5],
      [null, 2],
    ]);
    source?.close();
  });

  test('is refused when it is none', () => {
    expect(sql.openSource(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(sql.openSource(database.exportBytes().slice(0, 700))).toBeNull();
  });
});
