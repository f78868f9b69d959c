import { useEffect } from 'react';
import type { useVirtualRows } from './use-virtual-rows.ts';

/** Scrolls a row into sight when it is not, below the one before it: the end of a grid may be below the window. The focus stays. */
export function useRowInSight(
  virtual: ReturnType<typeof useVirtualRows>,
  row: number | null,
  rowCount: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row is brought into sight, not another drawing.
  useEffect(() => {
    if (row === null || row >= rowCount) return;
    const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: -1 };
    if (row > startIndex && row < endIndex) return;
    virtual.scrollToIndex(Math.max(0, row - 1), { align: 'start' });
  }, [row, rowCount]);
}
