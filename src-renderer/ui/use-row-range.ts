import { useState } from 'react';
import { isWithin } from './grid-keys.ts';

/** Rows that are chosen together, from where Shift was first held to the active row. */
export interface RowRange {
  /** Null while only the active row is chosen. */
  readonly has: ((row: number) => boolean) | null;
  /** The active row becomes `row`. With Shift the range goes up to it; without, there is none any more. */
  readonly moveTo: (row: number, isExtending: boolean) => void;
  /** The rows of the range, or the active one, as far as they are there. */
  readonly rows: <Row>(getRow: (index: number) => Row | null) => readonly Row[];
}

export function useRowRange(active: number): RowRange {
  const [anchor, setAnchor] = useState<number | null>(null);
  return {
    has: anchor === null ? null : (row) => isWithin(row, anchor, active),
    moveTo: (row, isExtending) =>
      setAnchor((before) => (isExtending && row >= 0 ? (before ?? Math.max(0, active)) : null)),
    rows: (getRow) => {
      const from = Math.max(0, Math.min(anchor ?? active, active));
      const length = Math.max(anchor ?? active, active) - from + 1;
      const found = Array.from({ length: Math.max(0, length) }, (_, at) => getRow(from + at));
      return found.filter((row) => row !== null);
    },
  };
}
