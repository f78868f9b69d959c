import type { Day } from '../base/day.ts';
import { type Failure, FailureError, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { PortfolioSink } from '../model/rows.ts';
import type { ByteFile } from './byte-file.ts';
import type { ByteRecord } from './bytes/byte-record.ts';
import { isUtf8, utf8Text } from './bytes/utf8-text.ts';
import { readCsv } from './csv/read-csv.ts';
import { type BoundFields, bindFields, bindTableFields } from './fields/bind-fields.ts';
import { RowReader } from './fields/row-reader.ts';
import { ImportTally } from './import-tally.ts';
import { readJson } from './json/read-json.ts';
import type { ImportMapping, ImportReport, InputShape, RejectedRow } from './mapping.ts';
import { readMapping } from './parse-mapping.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { RecordVisitor } from './record-visitor.ts';
import { placeOf } from './shapes/known-places.ts';
import { LedgerRows } from './shapes/ledger-rows.ts';
import { PanelRows } from './shapes/panel-rows.ts';
import type { ShapeContext, ShapeRows } from './shapes/shape-rows.ts';
import { SnapshotRows } from './shapes/snapshot-rows.ts';
import type { OpenTable } from './table/open-table.ts';
import { readTable } from './table/read-table.ts';
import { withConversionReviews } from './tables/conversion-reviews.ts';
import { KnownRows } from './tables/known-rows.ts';
import { tableFields } from './tables/table-fields.ts';
import { TableRows } from './tables/table-rows.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

export interface ImportProgress {
  readonly bytesRead: number;
  /** 0 where nobody knows before the end, as with workbooks, whose sheets are packed. */
  readonly bytesTotal: number;
  readonly rows: number;
}

export interface ImportOptions {
  /** Asked between slices (1 MiB); an AbortSignal fits. */
  readonly signal: { readonly aborted: boolean };
  readonly onProgress: (progress: ImportProgress) => void;
  /** Every row that is left out, also beyond those that the report keeps. */
  readonly onReject: (row: RejectedRow) => void;
  readonly openTable: OpenTable;
  /** Whether a file of which no row can be used still has a report: a check shows its rows and what would mend them. */
  readonly reportsNone?: boolean;
}

/** More rows than this in a wrong encoding (or with NUL bytes) mean that the file is not what the mapping says. */
const BROKEN_ROWS_ALLOWED = 20;

const SHAPES: Readonly<Record<InputShape, (context: ShapeContext) => ShapeRows>> = {
  snapshot: (context) => new SnapshotRows(context),
  ledger: (context) => new LedgerRows(context),
  panel: (context) => new PanelRows(context),
};

function isBlankRecord(record: ByteRecord): boolean {
  const end = record.first + record.count;
  for (let place = record.first; place < end; place++) {
    for (let at = record.starts[place] ?? 0; at < (record.ends[place] ?? 0); at++) {
      if (record.bytes[at] !== 0x20) return false;
    }
  }
  return true;
}

/** Fields beyond the header are fine while they are empty: some exporters end every line with a delimiter. */
function widthProblem(record: ByteRecord, width: number): string {
  if (record.count < width) return 'has fewer fields than the header';
  for (let index = width; index < record.count; index++) {
    const place = record.first + index;
    if (record.starts[place] !== record.ends[place]) return 'has more fields than the header';
  }
  return '';
}

/** One import: the reader, the shape and the tally, and the files one after another. */
class Importer {
  readonly #mapping: ImportMapping;
  readonly #options: ImportOptions;
  readonly #files: readonly ByteFile[];
  readonly #reader: RowReader;
  readonly #shape: ShapeRows;
  readonly #tables: TableRows;
  readonly tally: ImportTally;
  #broken = 0;

  constructor(
    files: readonly ByteFile[],
    mapping: ImportMapping,
    asOfDay: Day,
    sink: PortfolioSink,
    options: ImportOptions,
  ) {
    this.#files = files;
    this.#mapping = mapping;
    this.#options = options;
    const { currency, minorDigits, format } = mapping;
    this.#reader = new RowReader(
      { decimal: format.decimal, currency, minorDigits },
      format.dateOrder,
    );
    this.tally = new ImportTally(
      files.map((file) => file.name),
      options.onReject,
    );
    const tables = mapping.tables ?? [];
    const known = new KnownRows();
    const reviewed = tables.some(({ rows }) => rows === 'reviews')
      ? sink
      : withConversionReviews(sink, asOfDay);
    this.#shape = SHAPES[mapping.shape]({
      reader: this.#reader,
      // Names are kept only when something will ask for them.
      sink: tables.length > 0 ? known.remembering(reviewed) : reviewed,
      tally: this.tally,
      asOfDay,
    });
    this.#tables = new TableRows({
      reader: this.#reader,
      sink,
      tally: this.tally,
      known,
      asOfDay,
    });
  }

  /** False when cancelled. */
  async run(): Promise<boolean> {
    const readings = readingsOf(this.#mapping, this.#files);
    const isPacked = this.#mapping.format.kind === 'xlsx';
    const bytesTotal = isPacked ? 0 : readings.reduce((sum, { file }) => sum + file.size, 0);
    let before = 0;
    for (const reading of readings) {
      const start = before;
      const { file } = reading;
      const columns = await this.#read(reading, {
        columns: (names) => this.#bind(names, reading),
        record: (record) => this.#record(record, reading),
        progress: (bytes) => {
          const rows = this.tally.rowsRead;
          this.#options.onProgress({ bytesRead: start + bytes, bytesTotal, rows });
          return !this.#options.signal.aborted;
        },
      });
      if (columns === null) return false;
      // A table without rows says nothing; a file of accounts without any is the wrong one.
      if (columns.length === 0 && reading.table === null) throw new FailureError(emptyFile(file));
      // JSON has no header: only now is it known which names occur.
      if (columns.length > 0) this.#check(columns, reading);
      before += file.size;
    }
    this.#shape.end();
    this.#tables.end();
    return !this.#options.signal.aborted;
  }

  #read(reading: Reading, visitor: RecordVisitor): Promise<readonly string[] | null> {
    const { file, table } = reading;
    const format =
      table === null
        ? this.#mapping.format
        : { ...this.#mapping.format, table: table.mapping.table };
    switch (format.kind) {
      case 'csv':
        return readCsv(file, format, visitor);
      case 'json':
        return readJson(file, format, this.#wanted(reading), visitor);
      case 'sqlite':
        return readTable(file, format, this.#options.openTable, visitor);
      case 'xlsx':
        return readWorkbook(file, format, visitor);
    }
  }

  #wanted({ table }: Reading): readonly string[] {
    if (table === null) return this.#mappedColumns();
    const names = table.mapping.fields.map((field) => field.column);
    return [...new Set(names.filter((name) => name !== null))];
  }

  #mappedColumns(): readonly string[] {
    const { fields, panelMonths } = this.#mapping;
    const names = [
      ...fields.map((field) => field.column),
      ...panelMonths.flatMap((month) => [month.billedColumn, month.paidColumn, month.statusColumn]),
    ];
    return [...new Set(names.filter((name) => name !== null))];
  }

  #check(columns: readonly string[], reading: Reading): BoundFields {
    const { file, table } = reading;
    const bound =
      table === null
        ? bindFields(this.#mapping, columns, file.name)
        : bindTableFields(
            table.mapping,
            tableFields(table.mapping.rows),
            columns,
            file.name,
            table.pointer,
          );
    if (!bound.ok) throw new FailureError(bound.error);
    return bound.value;
  }

  #width = 0;

  #bind(columns: readonly string[], reading: Reading): void {
    const bound = this.#check(columns, reading);
    this.#width = bound.width;
    if (reading.table === null) this.#shape.bind(bound);
    else this.#tables.bind(reading.table.mapping.rows, bound);
  }

  #record(record: ByteRecord, { file, place, table }: Reading): void {
    if (isBlankRecord(record) && record.problem === '') return;
    this.tally.rowsRead++;
    const fault = this.#fault(record, file);
    if (fault !== '') {
      const detail = /fields/.test(fault) ? `${record.count} instead of ${this.#width}` : '';
      const problem = { column: '', value: '', reason: `The row ${fault}.`, detail };
      this.tally.reject(file.name, record.line, problem, rawText(record));
      return;
    }
    this.#reader.start(record);
    if (table === null) this.#shape.row(placeOf(place, record.line));
    else this.#tables.row();
    const { problem } = this.#reader;
    if (problem !== null) this.tally.reject(file.name, record.line, problem, rawText(record));
  }

  /** What keeps a record from being read at all; empty when nothing does. */
  #fault(record: ByteRecord, file: ByteFile): string {
    if (record.problem !== '') {
      if (record.problem.includes('NUL')) this.#countBroken(file, 'holds binary data, not text');
      return record.problem;
    }
    if (record.hasHighBytes && !isUtf8(record.bytes, record.rawStart, record.rawEnd)) {
      const { encoding } = this.#mapping.format;
      this.#countBroken(file, `is not ${encoding}`);
      return `is not ${encoding}`;
    }
    return widthProblem(record, this.#width);
  }

  #countBroken(file: ByteFile, what: string): void {
    this.#broken++;
    if (this.#broken <= BROKEN_ROWS_ALLOWED) return;
    throw new FailureError(
      failure(
        'bad-file',
        `The file ${what}: more than ${BROKEN_ROWS_ALLOWED} rows cannot be read.`,
        file.name,
        'Choose the encoding in which it was written, for example windows-1252.',
      ),
    );
  }
}

function rawText(record: ByteRecord): string {
  return utf8Text(record.bytes, record.rawStart, record.rawEnd);
}

function emptyFile(file: ByteFile): Failure {
  return failure(
    'bad-file',
    'The file holds no rows.',
    file.name,
    'Check that it is the right one.',
  );
}

function nothingImported(tally: ImportTally): Failure {
  const first = tally.firstRejected;
  if (first === null) {
    return failure(
      'bad-file',
      'The file has a header but no rows.',
      tally.files[0] ?? '',
      'Check that it is the right one.',
    );
  }
  const value = first.value === '' ? '' : `: “${first.value.slice(0, 60)}”`;
  const column = first.column === '' ? '' : `, column ${first.column}`;
  return failure(
    'bad-file',
    `${tally.rowsRead === 1 ? 'The only row cannot be used:' : `None of the ${tally.rowsRead} rows can be used. The first:`} ${first.reason.slice(0, -1)}${value}.`,
    `${first.file}, line ${first.line}${column}`,
    'Check the delimiter, the decimal character, the date order and the columns of the mapping.',
  );
}

/**
 * Imports files of one shape under one mapping into the sink: rows in file order, each account before its
 * agreements, each agreement before its transactions, all before the rows of further tables. Every account gets a
 * review on the as-of day unless the mapping brings a review schedule. A row that cannot be used goes to `onReject` and the report;
 * a file that cannot be used is one Failure (JSON pointer in `where` for a bad mapping). The caller runs this in one
 * transaction and drops it on failure, so that nothing has changed. Memory: the ids seen, never the file.
 */
export async function importFiles(
  files: readonly ByteFile[],
  mapping: ImportMapping,
  asOfDay: Day,
  sink: PortfolioSink,
  options: ImportOptions,
): Promise<Result<ImportReport, Failure>> {
  if (files.length === 0) {
    return err(failure('bad-argument', 'No file was chosen.', '', 'Choose at least one file.'));
  }
  const checked = readMapping(mapping);
  if (!checked.ok) {
    const [first] = checked.error;
    const more = checked.error.length > 1 ? ` (and ${checked.error.length - 1} more)` : '';
    return err(
      failure('bad-mapping', `${first?.message ?? ''}${more}`, first?.pointer ?? '', first?.hint),
    );
  }
  const empty = files.find((file) => file.size === 0);
  if (empty !== undefined) return err(failure('bad-file', 'The file is empty.', empty.name));
  const importer = new Importer(files, checked.value, asOfDay, sink, options);
  try {
    if (!(await importer.run())) {
      return err(failure('cancelled', 'The import was cancelled; nothing was changed.'));
    }
  } catch (thrown) {
    if (thrown instanceof FailureError) return err(thrown.failure);
    throw thrown;
  }
  const { tally } = importer;
  const isReported = options.reportsNone === true && tally.rowsRejected > 0;
  if (tally.rowsRead === tally.rowsRejected && !isReported) return err(nothingImported(tally));
  return ok(tally.report());
}
