import type { Cell } from './grid-keys.ts';
import { useLatest } from './use-latest.ts';
import { withRow } from './with-row.ts';

type OnRow<Row> = ((row: Row, index: number) => void) | undefined;

interface Grid<Row> {
  readonly getRow: (index: number) => Row | null;
  /** Row that has the tab stop. */
  readonly activeRow: number;
  readonly setActive: (cell: Cell) => void;
  /** The focus went to another row by hand. */
  readonly stay: () => void;
  readonly moveTo: (row: number, isExtending: boolean) => void;
  readonly onSelect: OnRow<Row>;
  readonly onOpen: OnRow<Row>;
}

/** What the pointer does to the rows of a grid: the same functions for as long as it lives, so that no row is drawn for them. */
export function useRowActions<Row>(grid: Grid<Row>) {
  return {
    onFocusCell: useLatest((row: number, column: number) => {
      if (row !== grid.activeRow) grid.stay();
      grid.setActive({ row, column });
    }),
    onPress: useLatest(grid.moveTo),
    onSelect: useLatest((row: number) => void withRow(grid.getRow, row, grid.onSelect)),
    onOpen: useLatest((row: number) => void withRow(grid.getRow, row, grid.onOpen)),
  };
}
