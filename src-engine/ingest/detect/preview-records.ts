import { FailureError } from '../../base/failure.ts';
import { type ByteRecord, emptyRecord } from '../bytes/byte-record.ts';
import { fieldText } from '../bytes/field-text.ts';
import { CsvTokenizer } from '../csv/csv-tokenizer.ts';
import { headerNames } from '../csv/header-names.ts';
import { isSeparatorLine, recordTexts } from '../csv/read-csv.ts';
import { JsonSplitter } from '../json/json-splitter.ts';
import { ObjectReader } from '../json/object-reader.ts';

/** Columns and first rows as text. */
export interface PreviewTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Runs a reader that may complain about the cut at the end of the preview. */
function untilCut(read: () => void, isWhole: boolean): void {
  try {
    read();
  } catch (thrown) {
    if (isWhole || !(thrown instanceof FailureError)) throw thrown;
  }
}

/** The records of a CSV beginning (UTF-8). Throws FailureError when `isWhole` and the text cannot be CSV. */
export function csvPreview(
  file: string,
  head: Uint8Array,
  isWhole: boolean,
  delimiter: string,
  limit: number,
): PreviewTable {
  const rows: (readonly string[])[] = [];
  const tokenizer = new CsvTokenizer(file, delimiter, (record) => {
    if (rows.length === 0 && isSeparatorLine(record)) return;
    if (rows.length <= limit) rows.push(recordTexts(record));
  });
  untilCut(() => {
    tokenizer.push(head);
    if (isWhole) tokenizer.end();
  }, isWhole);
  const [header = [], ...data] = rows;
  return { columns: headerNames(header), rows: data };
}

/** The objects at a place of a JSON beginning (UTF-8), with the union of their members as columns. */
export function jsonPreview(
  file: string,
  head: Uint8Array,
  isWhole: boolean,
  pointer: string,
  limit: number,
): PreviewTable {
  const names = new Set<string>();
  const raw: Uint8Array[] = [];
  const collect = new ObjectReader(null, emptyRecord());
  const splitter = new JsonSplitter(file, pointer, (bytes, start, end, line) => {
    if (raw.length >= limit) return;
    raw.push(bytes.slice(start, end));
    collect.read(bytes, start, end, line);
    for (const name of collect.seen) names.add(name);
  });
  untilCut(() => {
    splitter.push(head);
    if (isWhole) splitter.end();
  }, isWhole);
  const columns = [...names];
  const record: ByteRecord = emptyRecord();
  const reader = new ObjectReader(columns, record);
  const rows = raw.map((bytes) => {
    reader.read(bytes, 0, bytes.length, 1);
    return columns.map((_, index) => fieldText(record, index));
  });
  return { columns, rows };
}
