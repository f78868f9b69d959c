import { resolve } from 'node:path';
import { type Failure, FailureError, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { readCsv, recordTexts } from '../../../ingest/csv/read-csv.ts';
import type { FileFormat } from '../../../ingest/mapping.ts';
import { openByteFile } from './node-byte-file.ts';
import { systemFailure } from './system-failure.ts';

/** A CSV file in memory. */
export interface CsvRows {
  readonly header: readonly string[];
  /** Line of the file, from 1, and the fields as texts. */
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

/** Reads a whole CSV file named on the command line; UTF-8, the first record is the header. */
export async function readCsvRows(
  folder: string,
  path: string,
  delimiter: FileFormat['delimiter'],
): Promise<Result<CsvRows, Failure>> {
  const format: FileFormat = {
    kind: 'csv',
    encoding: 'utf-8',
    delimiter,
    decimal: '.',
    dateOrder: 'YMD',
    table: null,
  };
  let header: readonly string[] = [];
  const rows: CsvRows['rows'][number][] = [];
  try {
    const file = await openByteFile(resolve(folder, path));
    try {
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
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return err(thrown instanceof FailureError ? thrown.failure : systemFailure(thrown, path));
  }
  return ok({ header, rows });
}
