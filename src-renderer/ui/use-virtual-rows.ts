import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';

/** Pixels: what most rows that wrap have more than one line. */
const SECOND_LINE = 16;

/** Rows of which only those in sight are drawn; another height is taken at once. Rows that wrap are as high as they are measured, `rowHeight` at least. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  rowCount: number,
  rowHeight: number,
  wraps: boolean,
) {
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => (wraps ? rowHeight + SECOND_LINE : rowHeight),
    measureElement: (row) => Math.max(rowHeight, row.getBoundingClientRect().height),
    overscan: 8,
    // Rows begin below the sticky header.
    scrollPaddingStart: rowHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that are known keep their height until they are measured again.
  useEffect(() => virtual.measure(), [rowHeight]);
  return virtual;
}
