import type { Failure } from '../../../src-engine/base/failure.ts';
import { ok, type Result } from '../../../src-engine/base/result.ts';
import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { type ChartTable, plainCell, tableCsv } from '../../charts/chart-table.ts';
import { stampedTable } from '../../charts/stamped-table.ts';
import { callEngine } from '../../engine-client/client.ts';
import { documentStore } from '../../stores/document-state.ts';
import { saveTable } from '../../stores/save-table.ts';
import { showFailure } from '../../stores/toast-store.ts';
import type { Column } from '../../ui/data-table-types.ts';
import type { ListFilter } from './list-address.ts';
import { withSlowColumns } from './shown-columns.ts';

const PAGE = 500;

/** Every account of a filter, in its order. */
async function allRows(filter: ListFilter): Promise<Result<readonly AccountListRow[], Failure>> {
  const rows: AccountListRow[] = [];
  for (;;) {
    const page = await callEngine('accountList', { ...filter, offset: rows.length, limit: PAGE });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.rows.length === 0 || rows.length >= page.value.total) return ok(rows);
  }
}

/** Writes what the list shows as CSV: every account of the filter, in its order, with the columns that are shown (ux 4.7). */
export async function saveAccounts(
  filter: ListFilter,
  columns: readonly Column<AccountListRow>[],
  /** Run that the columns of the last recovery action tell of; null without one. */
  lastActionRunId: number | null,
): Promise<void> {
  const rows = await allRows(withSlowColumns(filter, columns, lastActionRunId));
  if (!rows.ok) {
    showFailure(rows.error);
    return;
  }
  const run = documentStore.getState().summary.runs.find(({ id }) => id === filter.runId);
  const mark = run?.behaviourMark ?? null;
  const table: ChartTable = {
    columns: columns.map(({ id, name, numeric }) => ({
      label: name ?? id,
      numeric: numeric === true,
    })),
    rows: rows.value.map((row) =>
      columns.map(({ csv, text }) => plainCell((csv ?? text)?.(row) ?? '')),
    ),
  };
  const suffix = mark === null ? '' : `-${mark}`;
  await saveTable(`accounts${suffix}.csv`, tableCsv(stampedTable(table, mark)));
}
