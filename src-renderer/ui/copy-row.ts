import type { Column } from './data-table-types.ts';

/** Puts a row with its headers on the clipboard, tab-separated, for spreadsheets. */
export function copyRow<Row>(columns: readonly Column<Row>[], row: Row): void {
  const copied = columns.filter((column) => column.text !== undefined);
  const header = copied.map((column) =>
    typeof column.title === 'string' ? column.title : column.id,
  );
  const line = copied.map((column) => column.text?.(row) ?? '');
  void navigator.clipboard?.writeText(`${header.join('\t')}\n${line.join('\t')}\n`);
}
