import { spreadsheetCsv } from '../../src-engine/base/spreadsheet-csv.ts';

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

/** For a spreadsheet: numbers stay numbers, and no text is a formula. */
export function tableCsv(table: ChartTable): string {
  return spreadsheetCsv([
    table.columns.map((column) => column.label),
    ...table.rows.map((row) => row.map((cell) => cell.csv)),
  ]);
}

/** Tab-separated with heads, as people read it: what Copy puts on the clipboard for spreadsheets (ux 4.7). */
export function tableTsv(table: ChartTable): string {
  const lines = [
    table.columns.map((column) => tsvField(column.label)),
    ...table.rows.map((row) => row.map((cell) => tsvField(cell.text))),
  ];
  return `${lines.map((line) => line.join('\t')).join('\n')}\n`;
}

function tsvField(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
