import { FailureError, failure } from '../base/failure.ts';
import type { ByteFile } from './byte-file.ts';
import type { ImportMapping, TableMapping } from './mapping.ts';

/** One pass over a file: over its accounts, or over a further table. */
export interface Reading {
  readonly file: ByteFile;
  /** Number of the file among those of the import. */
  readonly place: number;
  /** Null for the accounts. */
  readonly table: { readonly mapping: TableMapping; readonly pointer: string } | null;
}

/**
 * What an import reads and in which order: the accounts of every file that no table names, then each table. Throws a
 * FailureError when the file of a table was not chosen, or when no file is left for the accounts.
 */
export function readingsOf(mapping: ImportMapping, files: readonly ByteFile[]): readonly Reading[] {
  const tables = mapping.tables ?? [];
  const named = new Set(tables.map((table) => table.file));
  const main = files.flatMap((file, place) => (named.has(file.name) ? [] : [{ file, place }]));
  if (main.length === 0) {
    const message = 'The mapping takes every chosen file for a further table.';
    const hint = 'Choose the file with the accounts too.';
    throw new FailureError(failure('bad-mapping', message, '/tables', hint));
  }
  const further = tables.flatMap((table, at): Reading[] => {
    const pointer = `/tables/${at}`;
    const own = files.flatMap((file, place) => (file.name === table.file ? [{ file, place }] : []));
    if (table.file !== null && own.length === 0) {
      const message = `The mapping reads ${table.rows} from ${table.file}, which was not chosen.`;
      const hint = 'Choose it with the other files, or take the table out of the mapping.';
      throw new FailureError(failure('bad-mapping', message, `${pointer}/file`, hint));
    }
    const read = table.file === null ? main : own;
    return read.map(({ file, place }) => ({ file, place, table: { mapping: table, pointer } }));
  });
  return [...main.map(({ file, place }) => ({ file, place, table: null })), ...further];
}
