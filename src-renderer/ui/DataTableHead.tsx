// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand and most do not exist, which table elements cannot do.
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid has one roving tab stop, its active cell.
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { ArrangeMenu } from './ArrangeMenu.tsx';
import { ColumnGrip } from './ColumnGrip.tsx';
import { classNames } from './class-names.ts';
import type { Column, Sort } from './data-table-types.ts';
import { Icon } from './Icon.tsx';
import type { ArrangedColumns } from './use-column-layout.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tracks: CSSProperties;
  /** Column of the head that has the tab stop, or null while a body cell has it. */
  readonly active: number | null;
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort) => void) | undefined;
  /** Left out where columns stay as they are. */
  readonly arrange?: Pick<ArrangedColumns<Row>, 'move' | 'resize'> | undefined;
  /** A column went so many places with the keyboard. */
  readonly onMoved: (by: number) => void;
}

/** Pixels that a press of a key makes a column wider or narrower. */
const KEY_STEP = 16;

/**
 * The head of a DataTable; the head of a sortable column is a button. Heads are dragged to another place and at their
 * edge to another width; Alt with the left and right arrows moves, with Shift too resizes (ux 4.7). A menu at each head
 * does the same by clicks alone (WCAG 2.5.7).
 */
export function DataTableHead<Row>(props: Props<Row>) {
  const { columns, tracks, active, sort, onSort, arrange } = props;
  const dragged = useRef<string | null>(null);
  const [menuAt, setMenuAt] = useState<{ readonly index: number; readonly head: Element } | null>(
    null,
  );
  const drop = (at: number) => {
    const from = columns.findIndex(({ id }) => id === dragged.current);
    if (from >= 0 && dragged.current !== null) arrange?.move(dragged.current, at - from);
    dragged.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: string) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (arrange === undefined || by === 0 || !event.altKey || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey)
      arrange.resize(id, event.currentTarget.getBoundingClientRect().width + by * KEY_STEP);
    else {
      arrange.move(id, by);
      props.onMoved(by);
    }
  };
  const openMenu = (index: number, at: HTMLElement) => {
    const head = at.closest('[role="columnheader"]');
    if (head !== null) setMenuAt({ index, head });
  };
  const arranged = menuAt === null ? undefined : columns[menuAt.index];
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
            aria-keyshortcuts={
              arrange === undefined
                ? undefined
                : 'Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowRight'
            }
            className={classNames(column.numeric === true && 'num')}
            data-active={isActive}
            tabIndex={isActive && !sortable ? 0 : undefined}
            draggable={arrange === undefined ? undefined : true}
            onDragStart={(event) => {
              dragged.current = column.id;
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={(event) => {
              if (dragged.current !== null) event.preventDefault();
            }}
            onDrop={() => drop(index)}
            onKeyDown={(event) => onKeyDown(event, column.id)}
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
            ) : column.about === undefined ? (
              column.title
            ) : (
              <span title={column.about}>{column.title}</span>
            )}
            {arrange === undefined ? null : (
              <>
                <button
                  type="button"
                  className="dt-more"
                  tabIndex={-1}
                  // For the pointer: keys have their own way, and a head's name is its title alone.
                  aria-hidden="true"
                  title="Move or resize this column"
                  onClick={(event) => openMenu(index, event.currentTarget)}
                >
                  <Icon name="more" />
                </button>
                <ColumnGrip
                  widthOf={(grip) => grip.parentElement?.getBoundingClientRect().width ?? 0}
                  onResize={(width) => arrange.resize(column.id, width)}
                />
              </>
            )}
          </div>
        );
      })}
      {arrange === undefined || menuAt === null || arranged === undefined ? null : (
        <ArrangeMenu
          head={menuAt.head}
          isFirst={menuAt.index === 0}
          isLast={menuAt.index === columns.length - 1}
          onMove={(by) => arrange.move(arranged.id, by)}
          onResize={(width) => arrange.resize(arranged.id, width)}
          onClose={() => setMenuAt(null)}
        />
      )}
    </div>
  );
}
