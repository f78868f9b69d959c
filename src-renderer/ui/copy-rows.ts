import type { Column } from './data-table-types.ts';

/** Rows with their headers, tab-separated, for spreadsheets. */
export function rowsText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const copied = columns.filter((column) => column.text !== undefined);
  const header = copied.map((column) =>
    typeof column.title === 'string' ? column.title : (column.name ?? column.id),
  );
  const lines = rows.map((row) => copied.map((column) => column.text?.(row) ?? '').join('\t'));
  return `${[header.join('\t'), ...lines].join('\n')}\n`;
}

/** Puts rows with their headers on the clipboard. */
export function copyRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void {
  void navigator.clipboard?.writeText(rowsText(columns, rows));
}
