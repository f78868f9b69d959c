import type { Column } from '../../ui/data-table-types.ts';
import type { ListFilter } from './list-address.ts';

/** The first column names the row and stays. */
export function canHide<Row>(columns: readonly Column<Row>[], id: string): boolean {
  return columns[0]?.id !== id;
}

function turnedIds(turned: string): ReadonlySet<string> {
  return new Set(turned.split(',').filter((id) => id !== ''));
}

/** Columns that are shown: those that are not hidden as they come, each the other way round when it was turned. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  hidden: readonly string[],
  turned: string,
): readonly Column<Row>[] {
  const ids = turnedIds(turned);
  return columns.filter(({ id }) => !canHide(columns, id) || hidden.includes(id) === ids.has(id));
}

/** The turned columns after one was shown or hidden. */
export function turnColumn(turned: string, id: string): string {
  const ids = turnedIds(turned);
  const next = ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id];
  return next.join(',');
}

/**
 * The filter, with what takes a little longer when its column is shown: alerts, and what was last done to each account in the
 * run `runId`; null without one.
 */
export function withSlowColumns<Row>(
  filter: ListFilter,
  shown: readonly Column<Row>[],
  runId: number | null,
): ListFilter {
  const shows = (...wanted: readonly string[]) => shown.some(({ id }) => wanted.includes(id));
  return {
    ...filter,
    ...(shows('alerts') && { withAlerts: true }),
    ...(runId !== null && shows('lastAction', 'response') && { lastActionRunId: runId }),
  };
}
