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

/** The filter, with the alerts that take a little longer when their column is shown. */
export function withAlertsOf<Row>(filter: ListFilter, shown: readonly Column<Row>[]): ListFilter {
  return shown.some(({ id }) => id === 'alerts') ? { ...filter, withAlerts: true } : filter;
}
