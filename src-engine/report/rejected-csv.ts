import type { RejectedRow } from '../ingest/mapping.ts';

const HEADER = ['file', 'line', 'column', 'value', 'reason', 'record'];

/** A field by RFC 4180: quoted when it holds a quote, a comma, a line break or outer white space. */
function field(text: string): string {
  if (!/[",\r\n]|^\s|\s$/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

/** The rows that an import left out as CSV (comma, CRLF, header): place, value, reason, and the record as it was. */
export function rejectedCsv(rows: readonly RejectedRow[]): string {
  const lines = rows.map((row) =>
    [row.file, String(row.line), row.column, row.value, row.reason, row.record]
      .map(field)
      .join(','),
  );
  return `${[HEADER.join(','), ...lines].join('\r\n')}\r\n`;
}
