import { FailureError, failure } from '../../base/failure.ts';
import type { ByteFile } from '../byte-file.ts';
import { emptyRecord } from '../bytes/byte-record.ts';
import { readSlice } from '../bytes/read-slices.ts';
import type { FileFormat } from '../mapping.ts';
import type { RecordVisitor } from '../record-visitor.ts';
import { fillRecord } from '../table/fill-record.ts';
import { Workbook } from './workbook.ts';

const ROWS_BETWEEN_PAUSES = 2048;

/**
 * Hands over every row of a sheet; the line is the row number that the spreadsheet shows. Resolves to the columns, or null when
 * the visitor stopped. How much of the file is left is not known before its end, so progress tells no bytes until then.
 */
export async function readWorkbook(
  file: ByteFile,
  format: FileFormat,
  visitor: RecordVisitor,
): Promise<readonly string[] | null> {
  const workbook = await Workbook.open(file);
  const sheet = format.table ?? '';
  if (!workbook.sheets.includes(sheet)) {
    const message = `${file.name} has no sheet “${sheet}”.`;
    const hint = `Its sheets are ${workbook.sheets.join(', ')}.`;
    throw new FailureError(failure('bad-mapping', message, '/format/table', hint));
  }
  // Reading a byte gives the host a turn, so that a cancel can arrive; the engine has no timers.
  const goOn = async (): Promise<boolean> => {
    await readSlice(file, 0, 1);
    return visitor.progress(0);
  };
  await workbook.verify(goOn);
  const { columns, rows } = await workbook.table(sheet, null);
  visitor.columns(columns);
  const record = emptyRecord();
  let count = 0;
  for await (const { line, cells } of rows) {
    fillRecord(record, cells, line);
    visitor.record(record);
    if (++count % ROWS_BETWEEN_PAUSES !== 0) continue;
    if (!(await goOn())) return null;
  }
  return visitor.progress(file.size) ? columns : null;
}
