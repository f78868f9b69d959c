import { useMemo } from 'react';
import { preferencesStore, setPreference, usePreferences } from '../stores/preferences-store.ts';
import {
  type ColumnLayout,
  laidOut,
  moveColumn,
  readLayouts,
  resizeColumn,
  USUAL_LAYOUT,
} from './column-layout.ts';
import type { Column } from './data-table-types.ts';

/** Columns as a person arranged them, and how they are arranged. */
export interface ArrangedColumns<Row> {
  readonly columns: readonly Column<Row>[];
  readonly move: (id: string, by: number) => void;
  readonly resize: (id: string, width: number) => void;
}

/** Order and widths of the columns of one table, kept on this computer under its name (ux 4.7). */
export function useColumnLayout<Row>(
  table: string,
  columns: readonly Column<Row>[],
): ArrangedColumns<Row> {
  const { columnLayouts } = usePreferences();
  return useMemo(() => {
    const layout = readLayouts(columnLayouts)[table] ?? USUAL_LAYOUT;
    const shown = laidOut(columns, layout);
    const keep = (change: (layout: ColumnLayout) => ColumnLayout) => {
      const all = readLayouts(preferencesStore.getState().columnLayouts);
      const next = change(all[table] ?? USUAL_LAYOUT);
      setPreference('columnLayouts', JSON.stringify({ ...all, [table]: next }));
    };
    return {
      columns: shown,
      move: (id, by) => keep((before) => moveColumn(before, shown, id, by)),
      resize: (id, width) => keep((before) => resizeColumn(before, id, width)),
    };
  }, [columnLayouts, table, columns]);
}
