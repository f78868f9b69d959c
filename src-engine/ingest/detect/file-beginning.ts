import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ByteFile } from '../byte-file.ts';
import { readSlice } from '../bytes/read-slices.ts';
import { createTranscoder } from '../bytes/transcoder.ts';
import { utf8Text } from '../bytes/utf8-text.ts';
import type { FileFormat, FilePreview } from '../mapping.ts';
import type { OpenTable } from '../table/open-table.ts';
import type { FileBeginning } from './beginning.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { type ByteSample, detectEncoding } from './detect-encoding.ts';
import { detectKind } from './detect-kind.ts';
import { jsonPlaces } from './json-places.ts';
import { csvPreview, jsonPreview, type PreviewTable } from './preview-records.ts';
import { sqliteBeginning, workbookBeginning } from './table-beginning.ts';

/** How much is read to detect the format. */
const HEAD_BYTES = 65_536;
/** Rows that detection looks at. */
const DETECT_ROWS = 1000;

/** Settings that a person declares instead of having them detected. */
export type DeclaredFormat = { readonly [K in keyof FileFormat]?: FileFormat[K] | undefined };

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

/** Beginning, middle and end: names with accents are often rare. */
async function encodingSamples(file: ByteFile): Promise<readonly ByteSample[]> {
  const starts = [0, Math.floor(file.size / 2), Math.max(0, file.size - HEAD_BYTES)];
  return Promise.all(
    starts.map(async (start) => ({
      bytes: await readSlice(file, start, start + HEAD_BYTES),
      isCutBefore: start > 0,
      isCutBehind: start + HEAD_BYTES < file.size,
    })),
  );
}

async function textBeginning(
  file: ByteFile,
  kind: 'csv' | 'json',
  raw: Uint8Array,
  declared: DeclaredFormat,
): Promise<FileBeginning> {
  const samples = await encodingSamples(file);
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

/**
 * Reads the beginning of a file: kind, encoding, delimiter or table, columns and first rows. Fails in a sentence for
 * what is no table of rows; throws FailureError for text that breaks off or cannot be read.
 */
export async function fileBeginning(
  file: ByteFile,
  open: OpenTable,
  declared: DeclaredFormat,
): Promise<Result<FileBeginning, Failure>> {
  if (file.size === 0) return err(failure('bad-file', 'The file is empty.', file.name));
  const raw = await readSlice(file, 0, HEAD_BYTES);
  const kind = detectKind(file.name, raw);
  if (!kind.ok) return kind;
  return checked(await beginningOf(file, kind.value, raw, open, declared), file);
}

function beginningOf(
  file: ByteFile,
  kind: FileFormat['kind'],
  raw: Uint8Array,
  open: OpenTable,
  declared: DeclaredFormat,
): Promise<FileBeginning> {
  const wanted = declared.table ?? null;
  if (kind === 'sqlite') return sqliteBeginning(file, open, wanted, DETECT_ROWS);
  if (kind === 'xlsx') return workbookBeginning(file, wanted, DETECT_ROWS);
  return textBeginning(file, kind, raw, declared);
}

/** Numbers and dates where column names should be. */
function looksLikeData(columns: readonly string[]): boolean {
  const values = columns.filter((name) => /^[-+(]?[$€£]?\s?\d[\d.,/:\s-]*\)?$/.test(name));
  return values.length * 2 >= columns.length;
}

function checked(beginning: FileBeginning, file: ByteFile): Result<FileBeginning, Failure> {
  const { columns, rows } = beginning.preview;
  if (columns.length === 0) {
    return err(failure('bad-file', 'The file holds no rows.', file.name, 'Choose another file.'));
  }
  if (beginning.kind !== 'csv') return ok(beginning);
  const nul = [...columns, ...rows.slice(0, 50).flat()].some((cell) => cell.includes('\0'));
  if (nul) {
    const hint = 'Save it as CSV, JSON, SQLite or an Excel workbook.';
    return err(failure('bad-file', 'The file holds binary data, not text.', file.name, hint));
  }
  if (looksLikeData(columns)) {
    const message = 'The first line looks like data, not like column names.';
    const hint = 'Put a line with the column names on top.';
    return err(failure('bad-file', message, `${file.name}, line 1`, hint));
  }
  return ok(beginning);
}
