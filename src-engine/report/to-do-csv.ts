import { isoDate } from '../base/day.ts';
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

/** A field by RFC 4180; what a spreadsheet would take for a formula is quoted as text by a leading apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Entries of the To Do list as CSV (comma, CRLF, header); dates are ISO. `asOfDay` is the day number of day 0. */
export function toDoCsv(rows: readonly ToDoRow[], asOfDay: number): string {
  const lines = rows.map((row) =>
    [
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
    ]
      .map(field)
      .join(','),
  );
  return `${[HEADER.join(','), ...lines].join('\r\n')}\r\n`;
}
