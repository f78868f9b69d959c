import { assert } from '../base/assert.ts';
import { countWords } from '../base/count-words.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { isSealed } from './document-seal.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';
import type { EngineSql, SqlDatabase } from './sqlite.ts';

/** "CSTR" in the SQLite header: how any tool tells a document from another database. */
export const APPLICATION_ID = 0x4353_5452;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const IMPORT_HINT =
  'Choose a .cstrat file; CSV, Excel, JSON and other SQLite files go through Import.';
const BACKUP_HINT = 'Open the backup beside it (.bak) or another copy. The file was not changed.';

function damaged(detail: string): Failure {
  return failure('document-damaged', `This document is damaged: ${detail}.`, '', BACKUP_HINT);
}

/** SQLite's own words on one line, without its banner. */
function sqliteReport(words: string): string {
  const line = words
    .replace(/\*{3}[^*]*\*{3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `SQLite reports "${line}"`;
}

function foreign(detail: string): Failure {
  return failure('document-foreign', detail, '', IMPORT_HINT);
}

/** Reads the header before SQLite does: whose file it is and whether all of it is there. Null when it may be opened. */
function headerFailure(bytes: Uint8Array): Failure | null {
  if (bytes.length === 0) return damaged('the file is empty');
  for (let index = 0; index < MAGIC.length; index++) {
    if (bytes[index] === MAGIC.charCodeAt(index)) continue;
    if (index >= bytes.length)
      return damaged(`only ${countWords(bytes.length, 'byte is', 'bytes are')} there`);
    return foreign('This file is not a Collections Strategy Lab document.');
  }
  if (bytes.length < HEADER_BYTES)
    return damaged(`only ${countWords(bytes.length, 'byte is', 'bytes are')} there`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(68) !== APPLICATION_ID) {
    return foreign('This is an SQLite file, but not a Collections Strategy Lab document.');
  }
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const expected = pageSize * view.getUint32(28);
  if (bytes.length < expected) {
    return damaged(`${bytes.length} of ${expected} bytes are there`);
  }
  return null;
}

/** Session settings; they are not part of the file. */
function configure(database: SqlDatabase): void {
  database.script(`PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF`);
}

function contentFailure(database: SqlDatabase): Failure | null {
  const check = database.one('PRAGMA quick_check(1)')?.[0];
  if (check !== 'ok') return damaged(sqliteReport(String(check ?? 'no answer')));
  const orphan = database.one('PRAGMA foreign_key_check');
  if (orphan === null) return null;
  return damaged(`a row of ${String(orphan[0])} points to nothing`);
}

/** Objects of the schema with their text; statistics that a database tool may have added do not count. */
function schemaOf(database: SqlDatabase): ReadonlyMap<string, string> {
  const rows = database.all(
    "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  return new Map(rows.map(([type, name, sql]) => [`${String(type)} ${String(name)}`, String(sql)]));
}

function schemaFailure(sql: EngineSql, database: SqlDatabase, migrations: readonly Migration[]) {
  const reference = createDocument(sql, migrations);
  const expected = schemaOf(reference);
  reference.close();
  const actual = schemaOf(database);
  for (const [name, text] of expected) {
    if (actual.get(name) !== text) {
      return failure(
        'document-diverged',
        `The ${name} of this file is not as this app made it.`,
        '',
        'Another program changed the structure; open a copy from before that.',
      );
    }
  }
  for (const name of actual.keys()) {
    if (expected.has(name)) continue;
    return failure(
      'document-diverged',
      `This file has a ${name} that this app did not make.`,
      '',
      'Remove it with the program that added it, or open a copy from before that.',
    );
  }
  return null;
}

/** An empty document of the newest schema: a copy of the first of this process, whose schema steps take longer than all else. */
export function createDocument(
  sql: EngineSql,
  migrations: readonly Migration[] = MIGRATIONS,
): SqlDatabase {
  const database = sql.open(emptyDocument(sql, migrations));
  configure(database);
  return database;
}

/** Bytes of an empty document, by engine and list of schema steps. */
const empty = new WeakMap<EngineSql, WeakMap<readonly Migration[], Uint8Array>>();

function emptyDocument(sql: EngineSql, migrations: readonly Migration[]): Uint8Array {
  const made = empty.get(sql) ?? new WeakMap<readonly Migration[], Uint8Array>();
  empty.set(sql, made);
  const bytes = made.get(migrations) ?? madeOf(sql, migrations);
  made.set(migrations, bytes);
  return bytes;
}

function madeOf(sql: EngineSql, migrations: readonly Migration[]): Uint8Array {
  const database = sql.create();
  try {
    configure(database);
    database.run(`PRAGMA application_id = ${APPLICATION_ID}`);
    const migrated = migrate(database, migrations);
    assert(migrated.ok, 'a new document takes every migration');
    return database.exportBytes();
  } finally {
    database.close();
  }
}

/** An open database that has been checked. */
export interface OpenedDocument {
  readonly database: SqlDatabase;
  /** The bytes are exactly those that were written, and no schema step changed them since: they need no second look. */
  readonly isSealed: boolean;
}

/**
 * Opens the bytes of a .cstrat file: header, migration to the newest schema, structure, and content unless its seal
 * holds. Every way in which a file can be unusable is a failure with its sentence; `bytes` is not written to.
 */
export function openDocument(
  sql: EngineSql,
  bytes: Uint8Array,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<OpenedDocument, Failure> {
  const refused = headerFailure(bytes);
  if (refused !== null) return err(refused);
  let database: SqlDatabase | null = null;
  try {
    database = sql.open(bytes);
    configure(database);
    const sealed = isSealed(database, bytes);
    const isNewest = database.number('PRAGMA user_version') === migrations.length;
    const problem = documentFailure(sql, database, migrations, sealed);
    if (problem === null) return ok({ database, isSealed: sealed && isNewest });
    database.close();
    return err(problem);
  } catch (thrown) {
    database?.close();
    return err(damaged(sqliteReport(thrown instanceof Error ? thrown.message : String(thrown))));
  }
}

function documentFailure(
  sql: EngineSql,
  database: SqlDatabase,
  migrations: readonly Migration[],
  sealed: boolean,
): Failure | null {
  const version = database.number('PRAGMA user_version');
  if (version === 0) return damaged('it has no schema');
  // Content is checked before the migration reads it; too new a schema is told first.
  if (version <= migrations.length && !sealed) {
    const unsound = contentFailure(database);
    if (unsound !== null) return unsound;
  }
  const migrated = migrate(database, migrations);
  if (!migrated.ok) return migrated.error;
  // The steps are ours and the bytes are those we wrote: so is the structure.
  if (sealed && migrated.value === 0) return null;
  return schemaFailure(sql, database, migrations);
}
