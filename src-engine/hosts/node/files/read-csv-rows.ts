import { resolve } from 'node:path';
import { type Failure, FailureError } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { type CsvRows, csvRows } from '../../../ingest/csv/csv-rows.ts';
import type { FileFormat } from '../../../ingest/mapping.ts';
import { openByteFile } from './node-byte-file.ts';
import { systemFailure } from './system-failure.ts';

/** Reads a whole CSV file named on the command line; UTF-8, the first record is the header. */
export async function readCsvRows(
  folder: string,
  path: string,
  delimiter: FileFormat['delimiter'],
): Promise<Result<CsvRows, Failure>> {
  try {
    const file = await openByteFile(resolve(folder, path));
    try {
      return ok(await csvRows(file, { encoding: 'utf-8', delimiter }));
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return err(thrown instanceof FailureError ? thrown.failure : systemFailure(thrown, path));
  }
}
