import { type Failure, FailureError } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import { type CsvRows, csvRows } from '../ingest/csv/csv-rows.ts';
import { fileBeginning } from '../ingest/detect/file-beginning.ts';
import type { FileFormat } from '../ingest/mapping.ts';
import type { Session } from './session.ts';

/**
 * The rows of a CSV file that the user chose. Encoding and delimiter are detected without a format; `hint` says what kind of
 * file is meant when it is none with columns.
 */
export async function csvFile(
  session: Session,
  file: ByteFile,
  format: FileFormat | null,
  hint: string,
): Promise<Result<CsvRows, Failure>> {
  const openTable = (bytes: Uint8Array) => session.sql.openSource(bytes);
  const beginning = await fileBeginning(file, openTable, format ?? {});
  if (!beginning.ok) return beginning;
  if (beginning.value.kind !== 'csv')
    return err({
      code: 'bad-file',
      message: 'This is no text with columns.',
      where: file.name,
      hint,
    });
  try {
    return ok(await csvRows(file, beginning.value));
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    const { where } = thrown.failure;
    return err({ ...thrown.failure, where: `${file.name} ${where}`.trim() });
  }
}
