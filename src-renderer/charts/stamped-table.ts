import { type ChartTable, plainCell } from './chart-table.ts';

/** The table with the stamp in a column of its own: it stays with every row that somebody copies on. */
export function stampedTable(table: ChartTable, stamp: string | null): ChartTable {
  if (stamp === null) return table;
  return {
    columns: [...table.columns, { label: 'Behaviour model', numeric: false }],
    rows: table.rows.map((row) => [...row, plainCell(stamp.toLowerCase())]),
  };
}
