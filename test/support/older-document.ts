import { type ColumnType, decodeColumn } from '../../src-engine/store/column-codec.ts';
import { createDocument } from '../../src-engine/store/document.ts';
import { MIGRATIONS } from '../../src-engine/store/migrations/list.ts';
import { quotedName } from '../../src-engine/store/sql-value.ts';
import type { EngineSql, SqlRow } from '../../src-engine/store/sqlite.ts';

/** Columns of runs have been packed since this step. */
const PACKED_SINCE = 15;

/** A row of `run_blob` as it was before columns were packed: every value in 64 bits. */
function plainBlob(row: SqlRow): SqlRow {
  const [blob, run, arm, name, chunk, type, length, bytes] = row;
  if (!(bytes instanceof Uint8Array)) throw new Error('a column is a BLOB');
  const values = new Float64Array(Number(length));
  decodeColumn([{ type: String(type) as ColumnType, length: values.length, bytes }], values);
  return [blob, run, arm, name, chunk, 'f64', length, new Uint8Array(values.buffer)].map(
    (value) => value ?? null,
  );
}

/** The rows of a document as a version of the app that knew only `schema` steps would have saved them. */
export function olderDocument(sql: EngineSql, bytes: Uint8Array, schema: number): Uint8Array {
  const newer = sql.open(bytes);
  const older = createDocument(sql, MIGRATIONS.slice(0, schema));
  const tables = older
    .all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .map(([name]) => String(name))
    .filter((name) => name !== 'schema_migration');
  // Tables come in no order that foreign keys would like.
  older.run('PRAGMA foreign_keys = OFF');
  for (const table of tables) {
    const columns = older
      .all(`PRAGMA table_info(${quotedName(table)})`)
      .map(([, name]) => String(name));
    older.run(`DELETE FROM ${quotedName(table)}`);
    const insert = older.bulkInsert(table, columns);
    const names = columns.map(quotedName).join(', ');
    const isPacked = table === 'run_blob' && schema < PACKED_SINCE;
    for (const row of newer.all(`SELECT ${names} FROM ${quotedName(table)}`))
      insert.add(...(isPacked ? plainBlob(row) : row));
    insert.finish();
  }
  newer.close();
  return older.exportBytes();
}
