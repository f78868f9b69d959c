import { FailureError, failure } from '../../base/failure.ts';
import { utf8 } from '../../base/hash.ts';
import type { ByteFile } from '../byte-file.ts';
import { addField, type ByteRecord, emptyRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import { readSlice } from '../bytes/read-slices.ts';
import { headerNames } from '../csv/header-names.ts';
import type { FileFormat } from '../mapping.ts';
import type { RecordVisitor } from '../record-visitor.ts';
import type { OpenTable } from './open-table.ts';
import type { TableReader } from './table-reader.ts';

/** SQLite has to be in memory as a whole; sql.js was measured up to this size. */
export const MAX_SQLITE_BYTES = 1_073_741_824;
const ROWS_BETWEEN_PAUSES = 8192;

type Cell = string | number | Uint8Array | null | undefined;

const COMMA = 0x2c;

function reserve(record: ByteRecord, size: number): void {
  if (size <= record.bytes.length) return;
  const larger = new Uint8Array(size * 2);
  larger.set(record.bytes);
  record.bytes = larger;
}

/** One field; returns where the next may be written. */
function writeCell(record: ByteRecord, at: number, cell: Cell): number {
  if (cell === null || cell === undefined) {
    addField(record, at, at, FIELD_KIND.text);
    return at;
  }
  if (typeof cell === 'object') {
    addField(record, at, at, FIELD_KIND.text);
    record.problem = 'holds binary data';
    return at;
  }
  const bytes = utf8(String(cell));
  reserve(record, at + bytes.length);
  record.bytes.set(bytes, at);
  const end = at + bytes.length;
  addField(record, at, end, typeof cell === 'number' ? FIELD_KIND.number : FIELD_KIND.text);
  return end;
}

function fillRecord(record: ByteRecord, cells: readonly Cell[], row: number): void {
  record.count = 0;
  record.line = row;
  record.problem = '';
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    if (index > 0) {
      // The raw record of a row reads as CSV.
      reserve(record, at + 1);
      record.bytes[at++] = COMMA;
    }
    at = writeCell(record, at, cell);
  }
  record.rawStart = 0;
  record.rawEnd = at;
}

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
