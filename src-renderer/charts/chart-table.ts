/** One cell of a table twin: what a person reads, and what an export writes. */
export interface ChartCell {
  readonly text: string;
  /** Point decimals and ISO dates; the empty text when there is no value. */
  readonly csv: string;
  /** Opens what the cell is about; none where it is a number alone. */
  readonly open?: () => void;
}

/**
 * The table twin of a chart: the same numbers as rows. Charts draw from the data this is built of, so a reader who
 * cannot see the chart misses nothing (ux 6).
 */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export function plainCell(text: string): ChartCell {
  return { text, csv: text };
}

/** RFC 4180: CRLF line ends; quotes only where a field needs them. */
export function tableCsv(table: ChartTable): string {
  const lines = [
    table.columns.map((column) => csvField(column.label)),
    ...table.rows.map((row) => row.map((cell) => csvField(cell.csv))),
  ];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Tab-separated with heads, as people read it: what Copy puts on the clipboard for spreadsheets (ux 4.7). */
export function tableTsv(table: ChartTable): string {
  const lines = [
    table.columns.map((column) => tsvField(column.label)),
    ...table.rows.map((row) => row.map((cell) => tsvField(cell.text))),
  ];
  return `${lines.map((line) => line.join('\t')).join('\n')}\n`;
}

/** Fields that a spreadsheet would take for a formula are quoted as text by a leading apostrophe. */
function csvField(text: string): string {
  const safe = /^[=@]/.test(text) || /^[+-](?![0-9.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function tsvField(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
