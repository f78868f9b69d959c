// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand and most do not exist, which table elements cannot do.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows.
import { memo, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import type { Column } from './data-table-types.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  /** null while its data is on the way. */
  readonly row: Row | null;
  readonly index: number;
  /** Tracks of the columns, pixels that the row is wide at least, tall, and below the first. */
  readonly tracks: string;
  readonly minWidth: number;
  readonly height: number;
  readonly top: number;
  /** Told the row where its words decide its height. */
  readonly measure: ((row: Element | null) => void) | undefined;
  /** Column that has the tab stop, or null when another row has it. */
  readonly active: number | null;
  /** undefined in a grid without selection. */
  readonly selected: boolean | undefined;
  readonly onFocusCell: (row: number, column: number) => void;
  /** Before the focus comes here; told whether Shift is held: up to here, then. */
  readonly onPress: (row: number, isExtending: boolean) => void;
  readonly onSelect: (row: number) => void;
  readonly onOpen: (row: number) => void;
}

/** One row of a DataTable. The same object for `onX` each time, and a row that did not change is not drawn again. */
export const DataTableRow = memo(DrawnRow) as <Row>(props: Props<Row>) => ReactElement;

function DrawnRow<Row>(props: Props<Row>): ReactElement {
  const { columns, row, index, active } = props;
  return (
    <div
      ref={props.measure}
      data-index={index}
      className="dt-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      tabIndex={-1}
      style={{
        gridTemplateColumns: props.tracks,
        minWidth: props.minWidth,
        ...(props.measure === undefined && { height: props.height }),
        transform: `translateY(${props.top}px)`,
      }}
      onMouseDown={(event) => props.onPress(index, event.shiftKey)}
      onClick={() => props.onSelect(index)}
      onDoubleClick={() => props.onOpen(index)}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          className={classNames(column.numeric === true && 'num')}
          data-active={active === at}
          tabIndex={active === at ? 0 : -1}
          onFocus={() => props.onFocusCell(index, at)}
        >
          {row === null ? '' : column.render(row)}
        </div>
      ))}
    </div>
  );
}
