// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand and most do not exist, which table elements cannot do.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows.
import type { CSSProperties } from 'react';
import { classNames } from './class-names.ts';
import type { Column } from './data-table-types.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  /** null while its data is on the way. */
  readonly row: Row | null;
  readonly index: number;
  readonly style: CSSProperties;
  /** Column that has the tab stop, or null when another row has it. */
  readonly active: number | null;
  /** undefined in a grid without selection. */
  readonly selected: boolean | undefined;
  readonly onFocusCell: (column: number) => void;
  /** Before the focus comes here; told whether Shift is held: up to here, then. */
  readonly onPress: (isExtending: boolean) => void;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

export function DataTableRow<Row>(props: Props<Row>) {
  const { columns, row, index, active } = props;
  return (
    <div
      className="dt-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      tabIndex={-1}
      style={props.style}
      onMouseDown={(event) => props.onPress(event.shiftKey)}
      onClick={props.onSelect}
      onDoubleClick={props.onOpen}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          className={classNames(column.numeric === true && 'num')}
          data-active={active === at}
          tabIndex={active === at ? 0 : -1}
          onFocus={() => props.onFocusCell(at)}
        >
          {row === null ? '' : column.render(row)}
        </div>
      ))}
    </div>
  );
}
