import type { ByteFile } from '../byte-file.ts';
import type { ByteRecord } from '../bytes/byte-record.ts';
import { fieldText } from '../bytes/field-text.ts';
import { readSlices } from '../bytes/read-slices.ts';
import { createTranscoder } from '../bytes/transcoder.ts';
import { utf8Text } from '../bytes/utf8-text.ts';
import type { FileFormat } from '../mapping.ts';
import type { RecordVisitor } from '../record-visitor.ts';
import { CsvTokenizer } from './csv-tokenizer.ts';
import { headerNames } from './header-names.ts';

/** Excel's first line that names the delimiter: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=.?"?$/i;

/** Whether a record is the line that tells Excel the delimiter; it holds no data. */
export function isSeparatorLine(record: ByteRecord): boolean {
  if (record.rawEnd - record.rawStart > 8) return false;
  return SEPARATOR_LINE.test(utf8Text(record.bytes, record.rawStart, record.rawEnd));
}

/** The texts of a record, for headers and previews. */
export function recordTexts(record: ByteRecord): readonly string[] {
  return Array.from({ length: record.count }, (_, index) => fieldText(record, index));
}

/**
 * Streams a CSV file: the first record is the header. Resolves to the column names, or null when the visitor
 * stopped. Throws FailureError for text that cannot be CSV.
 */
export async function readCsv(
  file: ByteFile,
  format: FileFormat,
  visitor: RecordVisitor,
): Promise<readonly string[] | null> {
  let columns: readonly string[] = [];
  let first = true;
  const transcoder = createTranscoder(format.encoding);
  const tokenizer = new CsvTokenizer(file.name, format.delimiter, (record) => {
    if (columns.length > 0) visitor.record(record);
    else if (first && isSeparatorLine(record)) first = false;
    else {
      columns = headerNames(recordTexts(record));
      visitor.columns(columns);
    }
  });
  let stopped = false;
  await readSlices(file, (slice, readSoFar) => {
    tokenizer.push(transcoder.push(slice));
    stopped = !visitor.progress(readSoFar);
    return !stopped;
  });
  if (stopped) return null;
  tokenizer.push(transcoder.end());
  tokenizer.end();
  return columns;
}
