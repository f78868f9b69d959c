import { type Failure, FailureError } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import { type CsvRows, csvRows } from '../ingest/csv/csv-rows.ts';
import { fileBeginning } from '../ingest/detect/file-beginning.ts';
import type { FileFormat } from '../ingest/mapping.ts';
import { analyzePilot } from '../livetest/analyze-pilot.ts';
import { readPilot } from '../livetest/pilot-table.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { Session } from './session.ts';

async function rowsOf(
  session: Session,
  file: ByteFile,
  format: FileFormat | null,
): Promise<Result<CsvRows, Failure>> {
  const openTable = (bytes: Uint8Array) => session.sql.openSource(bytes);
  const beginning = await fileBeginning(file, openTable, format ?? {});
  if (!beginning.ok) return beginning;
  if (beginning.value.kind !== 'csv')
    return err({
      code: 'bad-file',
      message: 'This is no text with columns.',
      where: file.name,
      hint: 'Export the result of the test as CSV, one row a unit.',
    });
  try {
    return ok(await csvRows(file, beginning.value));
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    const { where } = thrown.failure;
    return err({ ...thrown.failure, where: `${file.name} ${where}`.trim() });
  }
}

/** Live tests whose results come in as files. */
export function pilotHandlers(session: Session): Pick<Handlers, 'analyzePilot'> {
  return {
    analyzePilot: async ({ file, format, columns, question }) => {
      const csv = await rowsOf(session, file, format);
      if (!csv.ok) return csv;
      const units = readPilot(csv.value.header, csv.value.rows, columns);
      if (units.ok) return analyzePilot(units.value, question);
      return err({ ...units.error, where: `${file.name} ${units.error.where}`.trim() });
    },
  };
}
