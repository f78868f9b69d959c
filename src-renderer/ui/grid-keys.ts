export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where a key moves in a grid of `rows` by `columns`, or null when it does not move. Row -1 is the header. */
export function moveCell(
  key: string,
  ctrl: boolean,
  at: Cell,
  rows: number,
  columns: number,
  page: number,
): Cell | null {
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const row = (wanted: number): Cell => ({
    row: Math.min(lastRow, Math.max(-1, wanted)),
    column: at.column,
  });
  const column = (wanted: number): Cell => ({
    row: at.row,
    column: Math.min(lastColumn, Math.max(0, wanted)),
  });
  switch (key) {
    case 'ArrowUp':
      return row(at.row - 1);
    case 'ArrowDown':
      return row(at.row + 1);
    case 'ArrowLeft':
      return column(at.column - 1);
    case 'ArrowRight':
      return column(at.column + 1);
    case 'PageUp':
      return { ...row(Math.max(0, at.row - page)), column: at.column };
    case 'PageDown':
      return row(at.row + page);
    case 'Home':
      return ctrl ? { row: Math.min(0, lastRow), column: 0 } : column(0);
    case 'End':
      return ctrl ? { row: lastRow, column: lastColumn } : column(lastColumn);
    default:
      return null;
  }
}

/** Whether a row lies between two others, both included, whichever comes first. */
export function isWithin(row: number, one: number, other: number): boolean {
  return row >= Math.min(one, other) && row <= Math.max(one, other);
}
