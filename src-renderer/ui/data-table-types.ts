import type { ReactNode } from 'react';

/** A column of a DataTable. */
export interface Column<Row> {
  readonly id: string;
  readonly title: ReactNode;
  /** The title in words, for lists of columns and heads of files. */
  readonly name?: string;
  /** Where its values come from, when that is not plain: read when its head is pointed at. */
  readonly about?: string;
  /** CSS grid track: `120px`, `minmax(140px, 1fr)`. */
  readonly width: string;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** What is copied; without it the column is left out of the clipboard. */
  readonly text?: (row: Row) => string;
  /** What a file holds, point decimals without symbols; without it the text. */
  readonly csv?: (row: Row) => string;
}

export interface Sort {
  readonly id: string;
  readonly descending: boolean;
}
