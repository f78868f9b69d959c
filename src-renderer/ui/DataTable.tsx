// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand and most do not exist, which table elements cannot do.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { copyRows } from './copy-rows.ts';
import { DataTableHead } from './DataTableHead.tsx';
import { DataTableRow } from './DataTableRow.tsx';
import type { Column, Sort } from './data-table-types.ts';
import { type Cell, moveCell } from './grid-keys.ts';
import { PaperRows } from './PaperRows.tsx';
import type { ArrangedColumns } from './use-column-layout.ts';
import { useDrawnRows } from './use-drawn-rows.ts';
import { useLateRows } from './use-late-rows.ts';
import { useRowActions } from './use-row-actions.ts';
import { useRowHeight } from './use-row-height.ts';
import { useRowInSight } from './use-row-in-sight.ts';
import { useRowRange } from './use-row-range.ts';
import { withRow } from './with-row.ts';

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
  /** A row to bring into sight with the focus on it; another object does it again. */
  readonly reveal?: { readonly row: number } | null;
  readonly height?: string;
  readonly rowHeight?: number;
  /** Cells take as many lines as their words need, and rows with them; else words end in dots. */
  readonly wraps?: boolean;
  /** A row to keep in sight without the focus on it. */
  readonly inSight?: number | null;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  readonly className?: string;
  /** How a person arranges the columns (use-column-layout.ts). */
  readonly arrange?: Pick<ArrangedColumns<Row>, 'move' | 'resize'>;
}

/** Pixels that the columns need at least: below it the grid scrolls, and head and rows keep the same tracks. */
function leastWidth(columns: readonly { readonly width: string }[]): number {
  return columns.reduce((sum, column) => sum + Number(/(\d+)px/.exec(column.width)?.[1] ?? 0), 0);
}

/**
 * A grid of any number of rows, of which only those in sight exist. One tab stop; arrows, Home, End and Page keys move, with
 * Shift they extend the chosen rows as Shift with a click does; Enter opens, Ctrl+C copies the rows with their headers (ux 4.7).
 */
export function DataTable<Row>(props: Props<Row>) {
  return (
    <>
      <Grid {...props} />
      <PaperRows {...props} />
    </>
  );
}

function Grid<Row>(props: Props<Row>) {
  const { columns, rowCount, getRow, rowKey, onVisible, reveal = null, wraps = false } = props;
  const usual = useRowHeight();
  const rowHeight = props.rowHeight ?? usual;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const { virtual, items } = useDrawnRows({ scroller, rowCount, rowHeight, wraps, onVisible });
  const tracks = {
    gridTemplateColumns: columns.map((column) => column.width).join(' '),
    minWidth: leastWidth(columns),
  };
  const at: Cell = {
    row: Math.min(active.row, rowCount - 1),
    column: Math.min(active.column, columns.length - 1),
  };

  const range = useRowRange(at.row);
  const selected = (index: number, key: string): boolean | undefined =>
    range.has?.(index) ?? (props.onSelect === undefined ? undefined : props.selectedKey === key);

  const late = useLateRows(scroller, () => withRow(getRow, at.row, props.onOpen));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another wish moves the focus, not another list.
  useEffect(() => {
    if (reveal === null || reveal.row >= rowCount) return;
    late.takeFocus();
    setActive(({ column }) => ({ row: reveal.row, column }));
    virtual.scrollToIndex(reveal.row);
  }, [reveal]);

  useRowInSight(virtual, props.inSight ?? null, rowCount);

  const actions = useRowActions({
    getRow,
    activeRow: at.row,
    setActive,
    stay: late.stay,
    moveTo: range.moveTo,
    onSelect: props.onSelect,
    onOpen: props.onOpen,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (ctrl && event.key === 'c' && window.getSelection()?.isCollapsed !== false) {
      event.preventDefault();
      copyRows(columns, range.rows(getRow));
      return;
    }
    if (event.key === 'Enter' && at.row >= 0 && props.onOpen !== undefined) {
      event.preventDefault();
      late.open();
      return;
    }
    late.stay();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = moveCell(event.key, ctrl, at, rowCount, columns.length, page);
    if (next === null) return;
    event.preventDefault();
    late.takeFocus();
    setActive(next);
    range.moveTo(next.row, event.shiftKey);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
    if (next.row !== at.row) actions.onSelect(next.row);
  };

  return (
    <div
      ref={scroller}
      className={classNames('dt', wraps && 'dt-wraps', props.className)}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      style={props.height === undefined ? undefined : { height: props.height }}
      onKeyDown={onKeyDown}
      onBlur={late.onBlur}
    >
      <DataTableHead
        columns={columns}
        tracks={tracks}
        active={at.row === -1 ? at.column : null}
        sort={props.sort ?? null}
        onSort={props.onSort}
        arrange={props.arrange}
        onMoved={(by) => {
          late.takeFocus();
          setActive({ row: -1, column: at.column + by });
        }}
      />
      {rowCount === 0 ? (
        <EmptyRow columns={columns.length}>{props.empty ?? 'Nothing to show.'}</EmptyRow>
      ) : (
        <div className="dt-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = getRow(item.index);
            const key = row === null ? `empty-${item.index}` : rowKey(row);
            return (
              <DataTableRow
                key={key}
                columns={columns}
                row={row}
                index={item.index}
                tracks={tracks.gridTemplateColumns}
                minWidth={tracks.minWidth}
                height={item.size}
                top={item.start}
                measure={wraps ? virtual.measureElement : undefined}
                active={at.row === item.index ? at.column : null}
                selected={selected(item.index, key)}
                {...actions}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

function EmptyRow({
  columns,
  children,
}: {
  readonly columns: number;
  readonly children: ReactNode;
}) {
  return (
    <div role="row" aria-rowindex={2} tabIndex={-1}>
      <div role="gridcell" className="dt-empty" aria-colspan={columns} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
