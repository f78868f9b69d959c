import { beforeAll, describe, expect, test } from 'vitest';
import { type EngineSql, openEngineSql, type SqlDatabase } from '../../src-engine/store/sqlite.ts';
import { openSql } from '../support/open-sql.ts';

/** The behaviours of sql.js 1.16 that saving and counting rely on. Older versions lose data here without a word. */
describe('sql.js', () => {
  let sql: EngineSql;
  let database: SqlDatabase;

  beforeAll(async () => {
    sql = await openSql();
  });

  function fresh(): SqlDatabase {
    database = sql.create();
    database.script(
      'PRAGMA foreign_keys = ON; CREATE TABLE t (a INTEGER, b TEXT, c BLOB) STRICT; CREATE TEMP TABLE scratch (a)',
    );
    return database;
  }

  test('export keeps pragmas, prepared statements and temporary tables', () => {
    fresh();
    database.run('INSERT INTO t (a) VALUES (?)', [1]);
    database.exportBytes();
    expect(database.number('PRAGMA foreign_keys')).toBe(1);
    database.run('INSERT INTO t (a) VALUES (?)', [2]);
    expect(database.number('SELECT count(*) FROM t')).toBe(2);
    expect(database.number('SELECT count(*) FROM scratch')).toBe(0);
  });

  test('export inside a transaction is refused and the transaction stands', () => {
    fresh();
    database.run('BEGIN IMMEDIATE');
    database.run('INSERT INTO t (a) VALUES (1)');
    expect(() => database.exportBytes()).toThrow(/busy|locked|transaction/);
    database.run('COMMIT');
    expect(database.number('SELECT a FROM t')).toBe(1);
  });

  test('export gives an array that owns its whole buffer, so it can be transferred', () => {
    const bytes = fresh().exportBytes();
    expect(bytes.byteOffset).toBe(0);
    expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
  });

  test('numbers beyond 32 bits come back exactly from a STRICT INTEGER column', () => {
    fresh();
    for (const value of [2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER]) {
      database.run('DELETE FROM t');
      database.run('INSERT INTO t (a) VALUES (?)', [value]);
      expect(database.one('SELECT a, typeof(a) FROM t')).toEqual([value, 'integer']);
    }
  });

  test('texts and blobs come back as they went in', () => {
    fresh();
    const bytes = Uint8Array.from([0, 255, 1, 0]);
    database.run('INSERT INTO t (b, c) VALUES (?, ?)', ['Zoë 😀 \u0000 end', bytes]);
    expect(database.one('SELECT b, c FROM t')).toEqual(['Zoë 😀 \u0000 end', bytes]);
  });

  test('a second initialisation gives the same engine', async () => {
    expect(await openEngineSql(new Uint8Array())).toBe(sql);
  });

  test('SQLite has what the schema uses', () => {
    fresh();
    expect(() => database.run('INSERT INTO t (a) VALUES (?)', ['no number'])).toThrow(/INTEGER/);
    expect(database.one('INSERT INTO t (a) VALUES (3) RETURNING a')).toEqual([3]);
    expect(database.one('SELECT sum(a) OVER () FROM t')).toEqual([3]);
  });

  test('quick_check sees a broken CHECK', () => {
    const source = sql.create();
    source.script(
      'CREATE TABLE u (a INTEGER CHECK (a > 0)) STRICT; PRAGMA ignore_check_constraints = ON',
    );
    source.run('INSERT INTO u (a) VALUES (-1)');
    source.run('PRAGMA ignore_check_constraints = OFF');
    expect(source.one('PRAGMA quick_check')?.[0]).not.toBe('ok');
  });
});
