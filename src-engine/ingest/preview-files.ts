import { type Failure, FailureError, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ByteFile } from './byte-file.ts';
import { readSlice } from './bytes/read-slices.ts';
import { createTranscoder } from './bytes/transcoder.ts';
import { utf8Text } from './bytes/utf8-text.ts';
import { headerNames } from './csv/header-names.ts';
import { detectDelimiter } from './detect/detect-delimiter.ts';
import { detectEncoding } from './detect/detect-encoding.ts';
import { detectKind } from './detect/detect-kind.ts';
import { detectCurrency, detectDateOrder, detectDecimal } from './detect/detect-values.ts';
import { jsonPlaces } from './detect/json-places.ts';
import { csvPreview, jsonPreview, type PreviewTable } from './detect/preview-records.ts';
import { proposeMapping } from './detect/propose-mapping.ts';
import { targetFields } from './fields/target-fields.ts';
import { headerSignature } from './header-signature.ts';
import type { FileFormat, FilePreview, ImportMapping, InputShape } from './mapping.ts';
import type { OpenTable } from './table/open-table.ts';
import { openTableFile } from './table/read-table.ts';
import type { TableReader } from './table/table-reader.ts';

/** How much is read to detect the format. */
const HEAD_BYTES = 65_536;
/** Rows that detection looks at, and rows that a person sees. */
const DETECT_ROWS = 1000;
const SHOWN_ROWS = 20;

/** Settings that a person declares instead of having them detected. */
export type DeclaredFormat = { readonly [K in keyof FileFormat]?: FileFormat[K] | undefined };

const TABLE_FORMAT: FileFormat = {
  kind: 'sqlite',
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  dateOrder: 'YMD',
  table: '',
};

interface Beginning {
  readonly kind: FileFormat['kind'];
  readonly encoding: FileFormat['encoding'];
  readonly delimiter: FileFormat['delimiter'];
  readonly table: string | null;
  readonly tables: readonly string[];
  readonly preview: PreviewTable;
  readonly ambiguous: readonly FilePreview['ambiguous'][number][];
}

/** The list whose objects have the most members: that of the rows, not a list of words beside it. */
function widest(places: readonly string[], read: (place: string) => PreviewTable): string {
  let best = places[0] ?? '';
  if (places.length < 2) return best;
  let most = -1;
  for (const place of places) {
    const { length } = read(place).columns;
    if (length > most) {
      most = length;
      best = place;
    }
  }
  return best;
}

async function textBeginning(
  file: ByteFile,
  kind: 'csv' | 'json',
  raw: Uint8Array,
  declared: DeclaredFormat,
): Promise<Beginning> {
  const middle = Math.floor(file.size / 2);
  const samples = [
    raw,
    await readSlice(file, middle, middle + HEAD_BYTES),
    await readSlice(file, file.size - HEAD_BYTES, file.size),
  ];
  const found = detectEncoding(samples);
  const encoding = declared.encoding ?? found.encoding;
  const ambiguous: FilePreview['ambiguous'][number][] = [];
  if (declared.encoding === undefined && !found.certain) ambiguous.push('encoding');
  const head = createTranscoder(encoding).push(raw).slice();
  const isWhole = file.size <= HEAD_BYTES;
  if (kind === 'json') {
    const tables = jsonPlaces(utf8Text(head, 0, head.length));
    const read = (place: string): PreviewTable =>
      jsonPreview(file.name, head, isWhole, place, DETECT_ROWS);
    const table = declared.table ?? widest(tables, read);
    return { kind, encoding, delimiter: ',', table, tables, preview: read(table), ambiguous };
  }
  const guess = detectDelimiter(head, isWhole);
  const delimiter = declared.delimiter ?? guess.delimiter;
  if (declared.delimiter === undefined && !guess.certain) ambiguous.push('delimiter');
  const preview = csvPreview(file.name, head, isWhole, delimiter, DETECT_ROWS);
  return { kind, encoding, delimiter, table: null, tables: [], preview, ambiguous };
}

/** The table of which the most columns are understood. */
function likeliestTable(reader: TableReader): string | undefined {
  const known = (table: string): number => {
    const columns = headerNames(reader.columns(table));
    const { fields } = proposeMapping('', TABLE_FORMAT, 'USD', { columns, rows: [] });
    return fields.filter((field) => field.column !== null).length;
  };
  const counts = reader.tables().map((table) => ({ table, count: known(table) }));
  return counts.sort((a, b) => b.count - a.count)[0]?.table;
}

async function tableBeginning(
  file: ByteFile,
  open: OpenTable,
  declared: DeclaredFormat,
): Promise<Beginning> {
  const reader = await openTableFile(file, open);
  try {
    const tables = reader.tables();
    const table = declared.table ?? likeliestTable(reader);
    if (table === undefined || !tables.includes(table)) {
      const message =
        table === undefined ? 'The database has no tables.' : `There is no table “${table}”.`;
      throw new FailureError(failure('bad-file', message, file.name, 'Choose another file.'));
    }
    const columns = headerNames(reader.columns(table));
    const rows: (readonly string[])[] = [];
    for (const cells of reader.rows(table)) {
      rows.push(
        cells.map((cell) => (cell === null || typeof cell === 'object' ? '' : String(cell))),
      );
      if (rows.length === DETECT_ROWS) break;
    }
    return {
      kind: 'sqlite',
      encoding: 'utf-8',
      delimiter: ',',
      table,
      tables,
      preview: { columns, rows },
      ambiguous: [],
    };
  } finally {
    reader.close();
  }
}

async function beginningOf(
  file: ByteFile,
  open: OpenTable,
  declared: DeclaredFormat,
): Promise<Result<Beginning, Failure>> {
  if (file.size === 0) return err(failure('bad-file', 'The file is empty.', file.name));
  const raw = await readSlice(file, 0, HEAD_BYTES);
  const kind = detectKind(file.name, raw);
  if (!kind.ok) return kind;
  const beginning =
    kind.value === 'sqlite'
      ? await tableBeginning(file, open, declared)
      : await textBeginning(file, kind.value, raw, declared);
  return checked(beginning, file);
}

/** Numbers and dates where column names should be. */
function looksLikeData(columns: readonly string[]): boolean {
  const values = columns.filter((name) => /^[-+(]?[$€£]?\s?\d[\d.,/:\s-]*\)?$/.test(name));
  return values.length * 2 >= columns.length;
}

function checked(beginning: Beginning, file: ByteFile): Result<Beginning, Failure> {
  const { columns, rows } = beginning.preview;
  if (columns.length === 0) {
    return err(failure('bad-file', 'The file holds no rows.', file.name, 'Choose another file.'));
  }
  if (beginning.kind !== 'csv') return ok(beginning);
  const nul = [...columns, ...rows.slice(0, 50).flat()].some((cell) => cell.includes('\0'));
  if (nul) {
    const hint = 'Save it as CSV, JSON or SQLite.';
    return err(failure('bad-file', 'The file holds binary data, not text.', file.name, hint));
  }
  if (looksLikeData(columns)) {
    const message = 'The first line looks like data, not like column names.';
    const hint = 'Put a line with the column names on top.';
    return err(failure('bad-file', message, `${file.name}, line 1`, hint));
  }
  return ok(beginning);
}

function baseName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,6}$/, '') || name;
}

/** The saved mapping of the same header, with this file's encoding, delimiter and table. */
function rememberedMapping(
  saved: readonly ImportMapping[],
  beginning: Beginning,
  declared: DeclaredFormat,
): ImportMapping | null {
  const signature = headerSignature(beginning.preview.columns);
  const match = saved.find(
    (mapping) =>
      mapping.format.kind === beginning.kind && headerSignature(mapping.columns) === signature,
  );
  if (match === undefined) return null;
  const { encoding, delimiter, table } = beginning;
  const decimal = declared.decimal ?? match.format.decimal;
  const dateOrder = declared.dateOrder ?? match.format.dateOrder;
  return {
    ...match,
    format: { kind: beginning.kind, encoding, delimiter, decimal, dateOrder, table },
  };
}

function proposalFor(
  file: ByteFile,
  beginning: Beginning,
  declared: DeclaredFormat,
  shape: InputShape | null,
): { readonly proposal: ImportMapping; readonly ambiguous: FilePreview['ambiguous'] } {
  const { columns, rows } = beginning.preview;
  const currency = detectCurrency(columns, rows);
  // Numbers of JSON and SQLite have a point; only their texts leave a choice, which a preview decides likewise.
  const decimal = detectDecimal(rows, currency);
  const order = detectDateOrder(rows, declared.decimal ?? decimal.value);
  const ambiguous = [...beginning.ambiguous];
  if (declared.decimal === undefined && !decimal.certain) ambiguous.push('decimal');
  if (declared.dateOrder === undefined && !order.certain) ambiguous.push('dateOrder');
  const { kind, encoding, delimiter, table } = beginning;
  const format: FileFormat = {
    kind,
    encoding,
    delimiter,
    decimal: declared.decimal ?? decimal.value,
    dateOrder: declared.dateOrder ?? order.value,
    table,
  };
  const proposal = proposeMapping(baseName(file.name), format, currency, beginning.preview, shape);
  return { proposal, ambiguous };
}

/**
 * Looks at the first 64 KiB of the files (and at samples of the rest for the encoding) and proposes how to import
 * them: the saved mapping of the same header, otherwise one from column names and values. What the bytes cannot
 * decide is listed in `ambiguous`. `declared` and `shape` override detection. All files must have the first one's columns.
 */
export async function previewFiles(
  files: readonly ByteFile[],
  saved: readonly ImportMapping[],
  openTable: OpenTable,
  declared: DeclaredFormat = {},
  shape: InputShape | null = null,
): Promise<Result<FilePreview, Failure>> {
  const [first, ...others] = files;
  if (first === undefined) return err(failure('bad-argument', 'No file was chosen.'));
  try {
    const beginning = await beginningOf(first, openTable, declared);
    if (!beginning.ok) return beginning;
    const signature = headerSignature(beginning.value.preview.columns);
    for (const file of others) {
      const other = await beginningOf(file, openTable, declared);
      if (!other.ok) return other;
      if (beginning.value.kind === 'json') continue;
      if (headerSignature(other.value.preview.columns) === signature) continue;
      const message = `Its columns are not those of ${first.name}.`;
      const hint = 'Import files of one kind together, and other kinds for themselves.';
      return err(failure('bad-file', message, file.name, hint));
    }
    return ok(preview(first, beginning.value, saved, declared, shape));
  } catch (thrown) {
    if (thrown instanceof FailureError) return err(thrown.failure);
    throw thrown;
  }
}

function preview(
  file: ByteFile,
  beginning: Beginning,
  saved: readonly ImportMapping[],
  declared: DeclaredFormat,
  shape: InputShape | null,
): FilePreview {
  const { proposal, ambiguous } = proposalFor(file, beginning, declared, shape);
  const wanted = saved.filter((mapping) => shape === null || mapping.shape === shape);
  const remembered = rememberedMapping(wanted, beginning, declared);
  const mapping = remembered ?? proposal;
  return {
    format: mapping.format,
    columns: beginning.preview.columns,
    rows: beginning.preview.rows.slice(0, SHOWN_ROWS),
    proposal: mapping,
    remembered: remembered !== null,
    targets: targetFields(mapping.shape),
    // A remembered mapping has declared decimal character and date order before.
    ambiguous:
      remembered === null
        ? ambiguous
        : ambiguous.filter((setting) => setting === 'encoding' || setting === 'delimiter'),
    tables: beginning.tables,
  };
}
