import { isoDate } from '../base/day.ts';
import { spreadsheetCsv } from '../base/spreadsheet-csv.ts';
import type { ToDoRow } from '../protocol/to-do-methods.ts';

const HEADER = [
  'priority',
  'type',
  'title',
  'account',
  'entry',
  'process',
  'role',
  'created',
  'age_days',
  'state',
  'worked_by',
  'completed',
  'completed_by',
];

/** Entries of the To Do list as CSV (comma, CRLF, header); dates are ISO. `asOfDay` is the day number of day 0. */
export function toDoCsv(rows: readonly ToDoRow[], asOfDay: number): string {
  const lines = rows.map((row) => [
    String(row.priority),
    row.type,
    row.title,
    row.accountId,
    String(row.entry),
    row.template,
    row.role,
    isoDate(asOfDay + row.day),
    String(row.ageDays),
    row.state,
    row.user,
    row.doneDay === null ? '' : isoDate(asOfDay + row.doneDay),
    row.doneBy,
  ]);
  return spreadsheetCsv([HEADER, ...lines]);
}
