import initSqlJs, { type Database, type SqlJsStatic, type Statement } from 'sql.js';
import { assert } from '../base/assert.ts';
import { BulkInsert } from './bulk-insert.ts';
import { bindable, quotedName, type SqlInput, type SqlValue } from './sql-value.ts';

/** A row as it is read: one reused-per-row array in the order of the SELECT list. */
export type SqlRow = readonly SqlValue[];

/** A foreign SQLite file opened for reading, for the importer. Close it when done. */
export interface SqlSource {
  /** Names of ordinary tables and views in file order, without SQLite's own. */
  tables(): readonly string[];
  columns(table: string): readonly string[];
  rowCount(table: string): number;
  /** Every row of a table in storage order, values in the order of `columns`. */
  rows(table: string): IterableIterator<SqlRow>;
  close(): void;
}

/** The SQLite engine: opens databases. One a process, made by `openEngineSql`. */
export interface EngineSql {
  create(): SqlDatabase;
  /** Throws an Error when the bytes are no database; `openDocument` makes a sentence of it. */
  open(bytes: Uint8Array): SqlDatabase;
  /** Null when the bytes are not a readable SQLite file. */
  openSource(bytes: Uint8Array): SqlSource | null;
}

/** sql.js throws strings in places; everything that leaves this file is an Error. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw asError(thrown);
  }
}

/** One open SQLite database: checked parameters, cached statements that are always reset, Errors only. */
export class SqlDatabase {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #busy = new Set<string>();
  #inTransaction = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Runs one statement; returns the number of rows it changed. */
  run(sql: string, parameters: readonly SqlInput[] = []): number {
    this.#with(sql, parameters, (statement) => statement.step());
    return this.#database.getRowsModified();
  }

  /** Runs a script of several statements without parameters. */
  script(sql: string): void {
    guarded(() => this.#database.exec(sql));
  }

  each(sql: string, parameters: readonly SqlInput[], onRow: (row: SqlRow) => void): void {
    this.#with(sql, parameters, (statement) => {
      while (statement.step()) onRow(statement.get());
    });
  }

  all(sql: string, parameters: readonly SqlInput[] = []): readonly SqlRow[] {
    const rows: SqlRow[] = [];
    this.each(sql, parameters, (row) => rows.push(row));
    return rows;
  }

  one(sql: string, parameters: readonly SqlInput[] = []): SqlRow | null {
    let first: SqlRow | null = null;
    this.#with(sql, parameters, (statement) => {
      if (statement.step()) first = statement.get();
    });
    return first;
  }

  /** The first column of the first row as a number; `fallback` when there is none. */
  number(sql: string, parameters: readonly SqlInput[] = [], fallback = 0): number {
    const value = this.one(sql, parameters)?.[0];
    return typeof value === 'number' ? value : fallback;
  }

  /** All of `work` or nothing of it. Transactions do not nest. */
  transaction<T>(work: () => T): T {
    assert(!this.#inTransaction, 'transactions do not nest');
    this.run('BEGIN IMMEDIATE');
    this.#inTransaction = true;
    try {
      const value = work();
      this.run('COMMIT');
      return value;
    } catch (thrown) {
      try {
        this.run('ROLLBACK');
      } catch {
        // After some errors SQLite has rolled back already; the first error is the one to tell.
      }
      throw asError(thrown);
    } finally {
      this.#inTransaction = false;
    }
  }

  /** Collects rows and inserts 50 at a time, the fastest shape measured. Call `finish`. */
  bulkInsert(table: string, columns: readonly string[]): BulkInsert {
    return new BulkInsert(table, columns, (sql, values) => {
      this.#with(sql, values, (statement) => statement.step());
    });
  }

  /** The whole file, a fresh array of its own buffer. Refused inside a transaction. */
  exportBytes(): Uint8Array {
    assert(!this.#inTransaction, 'export inside a transaction');
    return guarded(() => this.#database.export());
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.free();
    this.#statements.clear();
    guarded(() => this.#database.close());
  }

  #with(
    sql: string,
    parameters: readonly SqlInput[],
    use: (statement: Statement) => unknown,
  ): void {
    // A statement that is being read must not be restarted by a nested use of the same text.
    const nested = this.#busy.has(sql);
    const cached = nested ? undefined : this.#statements.get(sql);
    const statement = cached ?? guarded(() => this.#database.prepare(sql));
    if (!nested) {
      this.#statements.set(sql, statement);
      this.#busy.add(sql);
    }
    try {
      const values = bindable(parameters);
      guarded(() => {
        statement.bind(values);
        use(statement);
      });
    } finally {
      if (nested) statement.free();
      else {
        statement.reset();
        this.#busy.delete(sql);
      }
    }
  }
}

function* sourceRows(database: Database, table: string): IterableIterator<SqlRow> {
  const statement = guarded(() => database.prepare(`SELECT * FROM ${quotedName(table)}`));
  try {
    while (guarded(() => statement.step())) yield statement.get();
  } finally {
    statement.free();
  }
}

function firstColumn(database: Database, sql: string): readonly SqlValue[] {
  const result = guarded(() => database.exec(sql))[0];
  return result === undefined ? [] : result.values.map((row) => row[0] ?? null);
}

function sqlSource(database: Database): SqlSource {
  return {
    tables: () =>
      firstColumn(
        database,
        "SELECT name FROM sqlite_schema WHERE type IN ('table','view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
      ).map(String),
    columns: (table) => {
      const statement = guarded(() => database.prepare(`SELECT * FROM ${quotedName(table)}`));
      try {
        return statement.getColumnNames();
      } finally {
        statement.free();
      }
    },
    rowCount: (table) =>
      Number(firstColumn(database, `SELECT count(*) FROM ${quotedName(table)}`)[0] ?? 0),
    rows: (table) => sourceRows(database, table),
    close: () => guarded(() => database.close()),
  };
}

function engineSql(sql: SqlJsStatic): EngineSql {
  return {
    create: () => new SqlDatabase(guarded(() => new sql.Database())),
    open: (bytes) => new SqlDatabase(guarded(() => new sql.Database(bytes))),
    openSource: (bytes) => {
      let database: Database | null = null;
      try {
        database = new sql.Database(bytes);
        // The open itself reads nothing: the first query is the probe.
        database.exec('SELECT count(*) FROM sqlite_schema');
        return sqlSource(database);
      } catch {
        database?.close();
        return null;
      }
    },
  };
}

let opened: Promise<EngineSql> | null = null;

/**
 * Starts SQLite from the bytes of sql.js's wasm file, which the host fetches or reads. sql.js keeps its first
 * initialisation for ever and ignores later options, so this keeps one engine a process too.
 */
export function openEngineSql(wasmBinary: Uint8Array): Promise<EngineSql> {
  if (opened === null) {
    // The option is missing in @types/sql.js; without it deprecated functions are laid over SQLite's own.
    const options = { wasmBinary, useOldExtensionFunctions: false } as unknown as Parameters<
      typeof initSqlJs
    >[0];
    opened = initSqlJs(options).then(engineSql);
  }
  return opened;
}
