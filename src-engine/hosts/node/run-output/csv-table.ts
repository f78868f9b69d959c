import { csvRecord } from '../../../base/csv-text.ts';

/** Numbers with at most six decimals; nothing for null. */
function cell(value: string | number | boolean | null): string {
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  return value === null ? '' : String(value);
}

/** A CSV document from records of one shape; `head` alone when there are none. */
export function csvTable(
  head: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return csvRecord(head) + rows.map((row) => csvRecord(row.map(cell))).join('');
}
