import { spreadsheetCsv } from '../base/spreadsheet-csv.ts';
import type { RejectedRow } from '../ingest/mapping.ts';

const HEADER = ['file', 'line', 'column', 'value', 'reason', 'record'];

/** The rows that an import left out, for a spreadsheet: place, value, reason, and the record as it was. */
export function rejectedCsv(rows: readonly RejectedRow[]): string {
  return spreadsheetCsv([
    HEADER,
    ...rows.map((row) => [
      ...[row.file, String(row.line), row.column],
      ...[row.value, row.reason, row.record],
    ]),
  ]);
}
