// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand and most do not exist, which table elements cannot do.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid has one roving tab stop, its active cell.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import type { Column, Sort } from './data-table-types.ts';
import { type Cell, moveCell } from './grid-keys.ts';
import { Icon } from './Icon.tsx';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  /** null while the row is not there yet: its line stays empty. */
  readonly getRow: (index: number) => Row | null;
  readonly rowKey: (row: Row) => string;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row, index: number) => void;
  readonly selectedKey?: string | null;
  readonly onSelect?: (row: Row, index: number) => void;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** Told which rows are in sight, to fetch them. */
  readonly onVisible?: (first: number, last: number) => void;
  readonly height?: string;
  readonly rowHeight?: number;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  readonly className?: string;
}

const ROW_HEIGHT = 28;

/**
 * A grid of any number of rows, of which only those in sight exist. One tab stop; arrows, Home, End and Page keys
 * move, Enter opens, Ctrl+C copies the row with its headers (ux 4.7).
 */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, rowCount, getRow, rowKey, rowHeight = ROW_HEIGHT, onVisible } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // Rows begin below the sticky header.
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  const template = columns.map((column) => column.width).join(' ');
  const at: Cell = {
    row: Math.min(active.row, rowCount - 1),
    column: Math.min(active.column, columns.length - 1),
  };

  useEffect(() => {
    if (last >= first) onVisible?.(first, last);
  }, [first, last, onVisible]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active="true"]');
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    const button = cell.querySelector<HTMLElement>('button');
    (cell.getAttribute('role') === 'columnheader' && button !== null ? button : cell).focus();
  });

  const copyRow = () => {
    const row = getRow(at.row);
    if (row === null) return;
    const copied = columns.filter((column) => column.text !== undefined);
    const header = copied.map((column) => String(column.title)).join('\t');
    const line = copied.map((column) => column.text?.(row) ?? '').join('\t');
    void navigator.clipboard?.writeText(`${header}\n${line}\n`);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key === 'c' && window.getSelection()?.isCollapsed !== false) {
      event.preventDefault();
      copyRow();
      return;
    }
    if (event.key === 'Enter' && at.row >= 0) {
      const row = getRow(at.row);
      if (row === null || props.onOpen === undefined) return;
      event.preventDefault();
      props.onOpen(row, at.row);
      return;
    }
    if (event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = moveCell(event.key, ctrl, at, rowCount, columns.length, page);
    if (next === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
    const row = next.row >= 0 && next.row !== at.row ? getRow(next.row) : null;
    if (row !== null) props.onSelect?.(row, next.row);
  };

  const headerCell = (column: Column<Row>, index: number) => {
    const sorted = props.sort?.id === column.id ? props.sort : null;
    const isActive = at.row === -1 && at.column === index;
    return (
      <div
        key={column.id}
        role="columnheader"
        aria-colindex={index + 1}
        aria-sort={sorted === null ? undefined : sorted.descending ? 'descending' : 'ascending'}
        className={classNames(column.numeric === true && 'num')}
        data-active={isActive}
        tabIndex={isActive && column.sortable !== true ? 0 : undefined}
      >
        {column.sortable === true ? (
          <button
            type="button"
            tabIndex={isActive ? 0 : -1}
            onClick={() =>
              props.onSort?.({ id: column.id, descending: !(sorted?.descending ?? false) })
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
  };

  return (
    <div
      ref={scroller}
      className={classNames('dt', props.className)}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      style={props.height === undefined ? undefined : { height: props.height }}
      onKeyDown={onKeyDown}
    >
      <div
        className="dt-head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map(headerCell)}
      </div>
      {rowCount === 0 ? (
        <div role="row" aria-rowindex={2}>
          <div role="gridcell" aria-colspan={columns.length}>
            {props.empty ?? 'Nothing to show.'}
          </div>
        </div>
      ) : (
        <div className="dt-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = getRow(item.index);
            const key = row === null ? `empty-${item.index}` : rowKey(row);
            const selected = row !== null && props.selectedKey === key;
            return (
              <div
                key={key}
                className="dt-row"
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={props.onSelect === undefined ? undefined : selected}
                tabIndex={-1}
                style={{
                  gridTemplateColumns: template,
                  height: item.size,
                  transform: `translateY(${item.start}px)`,
                }}
                onClick={() => (row === null ? undefined : props.onSelect?.(row, item.index))}
                onDoubleClick={() => (row === null ? undefined : props.onOpen?.(row, item.index))}
              >
                {columns.map((column, index) => {
                  const isActive = at.row === item.index && at.column === index;
                  return (
                    <div
                      key={column.id}
                      role="gridcell"
                      aria-colindex={index + 1}
                      className={classNames(column.numeric === true && 'num')}
                      data-active={isActive}
                      tabIndex={isActive ? 0 : -1}
                      onFocus={() => setActive({ row: item.index, column: index })}
                    >
                      {row === null ? '' : column.render(row)}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
