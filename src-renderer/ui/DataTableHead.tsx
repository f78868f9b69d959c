// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand and most do not exist, which table elements cannot do.
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid has one roving tab stop, its active cell.
import type { CSSProperties } from 'react';
import { classNames } from './class-names.ts';
import type { Column, Sort } from './data-table-types.ts';
import { Icon } from './Icon.tsx';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tracks: CSSProperties;
  /** Column of the head that has the tab stop, or null while a body cell has it. */
  readonly active: number | null;
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

/** The head of a DataTable; the head of a sortable column is a button. */
export function DataTableHead<Row>({ columns, tracks, active, sort, onSort }: Props<Row>) {
  return (
    <div className="dt-head" role="row" aria-rowindex={1} style={tracks}>
      {columns.map((column, index) => {
        const sorted = sort?.id === column.id ? sort : null;
        const isActive = active === index;
        const sortable = column.sortable === true;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sorted === null ? undefined : sorted.descending ? 'descending' : 'ascending'}
            className={classNames(column.numeric === true && 'num')}
            data-active={isActive}
            tabIndex={isActive && !sortable ? 0 : undefined}
          >
            {sortable ? (
              <button
                type="button"
                tabIndex={isActive ? 0 : -1}
                onClick={() =>
                  onSort?.({ id: column.id, descending: sorted !== null && !sorted.descending })
                }
              >
                {column.title}
                {sorted === null ? null : <Icon name={sorted.descending ? 'down' : 'up'} />}
              </button>
            ) : (
              column.title
            )}
          </div>
        );
      })}
    </div>
  );
}
