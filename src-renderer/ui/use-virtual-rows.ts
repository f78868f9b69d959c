import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';

/** Rows of equal height of which only those in sight are drawn; another height is taken at once. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  rowCount: number,
  rowHeight: number,
) {
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // Rows begin below the sticky header.
    scrollPaddingStart: rowHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that are known keep their height until they are measured again.
  useEffect(() => virtual.measure(), [rowHeight]);
  return virtual;
}
