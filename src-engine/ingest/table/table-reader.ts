/**
 * What the importer needs of a foreign SQLite file. `SqlSource` of the store fits; the importer closes it.
 */
export interface TableReader {
  tables(): readonly string[];
  columns(table: string): readonly string[];
  rowCount(table: string): number;
  /** Every row, values in the order of `columns`. */
  rows(table: string): Iterable<readonly (string | number | Uint8Array | null)[]>;
  close(): void;
}
