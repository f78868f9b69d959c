import { assert } from '../base/assert.ts';
import { quotedName, type SqlInput } from './sql-value.ts';

/** Rows of one VALUES list: 50 is the fastest measured, more gains nothing (performance.md 2). */
const ROWS_PER_INSERT = 50;

function insertSql(table: string, columns: readonly string[], rows: number): string {
  const group = `(${columns.map(() => '?').join(',')})`;
  const names = columns.map(quotedName).join(',');
  return `INSERT INTO ${quotedName(table)} (${names}) VALUES ${Array(rows).fill(group).join(',')}`;
}

/** Collects rows for one table and writes them in groups. Nothing is written for sure before `finish`. */
export class BulkInsert {
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #execute: (sql: string, values: readonly SqlInput[]) => void;
  readonly #fullSql: string;
  #values: SqlInput[] = [];

  constructor(
    table: string,
    columns: readonly string[],
    execute: (sql: string, values: readonly SqlInput[]) => void,
  ) {
    assert(columns.length > 0, 'a bulk insert needs columns');
    this.#table = table;
    this.#columns = columns;
    this.#execute = execute;
    this.#fullSql = insertSql(table, columns, ROWS_PER_INSERT);
  }

  add(...row: readonly SqlInput[]): void {
    assert(row.length === this.#columns.length, `${this.#table}: ${row.length} values`);
    this.#values.push(...row);
    if (this.#values.length === this.#columns.length * ROWS_PER_INSERT) {
      this.#execute(this.#fullSql, this.#values);
      this.#values = [];
    }
  }

  finish(): void {
    const rows = this.#values.length / this.#columns.length;
    if (rows > 0) this.#execute(insertSql(this.#table, this.#columns, rows), this.#values);
    this.#values = [];
  }
}
