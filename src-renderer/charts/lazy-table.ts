import type { ChartTable } from './chart-table.ts';

/** The numbers of a chart, or what makes them: a table of hundreds of days is written out only when somebody asks. */
export type LazyTable = ChartTable | (() => ChartTable);

export function tableOf(table: LazyTable): ChartTable {
  return typeof table === 'function' ? table() : table;
}
