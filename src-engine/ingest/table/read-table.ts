import { FailureError, failure } from '../../base/failure.ts';
import type { ByteFile } from '../byte-file.ts';
import { emptyRecord } from '../bytes/byte-record.ts';
import { readSlice } from '../bytes/read-slices.ts';
import { headerNames } from '../csv/header-names.ts';
import type { FileFormat } from '../mapping.ts';
import type { RecordVisitor } from '../record-visitor.ts';
import { type Cell, fillRecord } from './fill-record.ts';
import type { OpenTable } from './open-table.ts';
import type { TableReader } from './table-reader.ts';

/** SQLite has to be in memory as a whole; sql.js was measured up to this size. */
const MAX_SQLITE_BYTES = 1_073_741_824;
const ROWS_BETWEEN_PAUSES = 8192;

/** Opens the SQLite file; the caller closes it. Throws FailureError when it is none. */
export async function openTableFile(file: ByteFile, open: OpenTable): Promise<TableReader> {
  if (file.size > MAX_SQLITE_BYTES) {
    throw new FailureError(
      failure(
        'bad-file',
        'A SQLite file of more than 1 GiB cannot be read.',
        file.name,
        'Export the table as CSV.',
      ),
    );
  }
  const reader = open(await readSlice(file, 0, file.size));
  if (reader !== null) return reader;
  throw new FailureError(
    failure('bad-file', 'The file is no readable SQLite database.', file.name, 'Check the file.'),
  );
}

/** A damaged page shows only while reading. */
function* guardedRows(
  reader: TableReader,
  table: string,
  file: ByteFile,
): Iterable<readonly Cell[]> {
  try {
    yield* reader.rows(table);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FailureError(
      failure('bad-file', `The table “${table}” cannot be read: ${reason}.`, file.name),
    );
  }
}

/**
 * Hands over every row of a table or view; the line is the row number. Resolves to the columns, or null when the
 * visitor stopped.
 */
export async function readTable(
  file: ByteFile,
  format: FileFormat,
  open: OpenTable,
  visitor: RecordVisitor,
): Promise<readonly string[] | null> {
  const reader = await openTableFile(file, open);
  try {
    const table = format.table ?? '';
    if (!reader.tables().includes(table)) {
      const tables = reader.tables().join(', ');
      throw new FailureError(
        failure(
          'bad-mapping',
          `${file.name} has no table “${table}”.`,
          '/format/table',
          tables === '' ? 'It has no tables at all.' : `Its tables and views are ${tables}.`,
        ),
      );
    }
    const columns = headerNames(reader.columns(table));
    visitor.columns(columns);
    const total = Math.max(1, reader.rowCount(table));
    const record = emptyRecord();
    let row = 0;
    for (const cells of guardedRows(reader, table, file)) {
      fillRecord(record, cells, ++row);
      visitor.record(record);
      if (row % ROWS_BETWEEN_PAUSES !== 0) continue;
      if (!visitor.progress(Math.floor((file.size / total) * row))) return null;
      // Reading a byte gives the host a turn, so that a cancel can arrive; the engine has no timers.
      await readSlice(file, 0, 1);
    }
    return visitor.progress(file.size) ? columns : null;
  } finally {
    reader.close();
  }
}
