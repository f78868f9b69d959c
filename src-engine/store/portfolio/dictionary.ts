import type { SqlDatabase } from '../sqlite.ts';

/** Tables of shared codes; the key column is `<table>_no`. */
export type DictionaryTable =
  | 'division'
  | 'customer_class'
  | 'collection_class'
  | 'debt_class'
  | 'segment'
  | 'risk_category'
  | 'management_group'
  | 'assigned_template'
  | 'nationality'
  | 'service'
  | 'agreement_type'
  | 'provider'
  | 'agency'
  | 'running_template';

/**
 * Writes the distinct texts of a column, ascending by code unit, and gives the key of each. Keys count from 1 in that
 * order, so codes never depend on the order of the rows.
 */
export function writeDictionary(
  database: SqlDatabase,
  table: DictionaryTable,
  texts: Iterable<string>,
): ReadonlyMap<string, number> {
  const sorted = [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
  const insert = database.bulkInsert(table, [`${table}_no`, 'code']);
  const keys = new Map<string, number>();
  for (const [index, text] of sorted.entries()) {
    insert.add(index + 1, text);
    keys.set(text, index + 1);
  }
  insert.finish();
  return keys;
}

/** The codes of a dictionary; the code of key k is at k - 1. */
export function readDictionary(database: SqlDatabase, table: DictionaryTable): readonly string[] {
  return database
    .all(`SELECT code FROM ${table} ORDER BY ${table}_no`)
    .map(([code]) => String(code));
}
