import { FailureError, failure } from '../../base/failure.ts';
import type { ByteFile } from '../byte-file.ts';
import type { FileFormat } from '../mapping.ts';
import { readCsv, recordTexts } from './read-csv.ts';

/** A small CSV file in memory. */
export interface CsvRows {
  readonly header: readonly string[];
  /** Line of the file, from 1, and the fields as texts. */
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

/** Reads a whole CSV file; the first record is the header. Throws FailureError at a record that is none. */
export async function csvRows(
  file: ByteFile,
  { encoding, delimiter }: Pick<FileFormat, 'encoding' | 'delimiter'>,
): Promise<CsvRows> {
  let header: readonly string[] = [];
  const rows: CsvRows['rows'][number][] = [];
  const format: FileFormat = {
    kind: 'csv',
    encoding,
    delimiter,
    decimal: '.',
    dateOrder: 'YMD',
    table: null,
  };
  await readCsv(file, format, {
    columns: (names) => {
      header = names;
    },
    record: (record) => {
      if (record.problem !== '')
        throw new FailureError(failure('bad-file', record.problem, `line ${record.line}`));
      rows.push({ line: record.line, fields: recordTexts(record) });
    },
    progress: () => true,
  });
  return { header, rows };
}
