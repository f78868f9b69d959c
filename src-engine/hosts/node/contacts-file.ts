import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ContactRecord } from '../../calibrate/history/contact-record.ts';
import { readContacts } from '../../calibrate/history/read-contacts.ts';
import type { CliIo } from './cli-io.ts';
import { readCsvRows } from './files/read-csv-rows.ts';

/** Past contacts of a file named on the command line; none without one. */
export async function readContactsFile(
  io: CliIo,
  path: string | null,
): Promise<Result<readonly ContactRecord[], Failure>> {
  if (path === null) return ok([]);
  const csv = await readCsvRows(io.folder, path, ',');
  if (!csv.ok) return csv;
  const contacts = readContacts(csv.value.header, csv.value.rows);
  if (contacts.ok) return contacts;
  return err({ ...contacts.error, where: `${path} ${contacts.error.where}`.trim() });
}
