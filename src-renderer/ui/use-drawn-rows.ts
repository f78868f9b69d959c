import { type RefObject, useEffect } from 'react';
import { useVirtualRows } from './use-virtual-rows.ts';

interface Grid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowCount: number;
  readonly rowHeight: number;
  readonly wraps: boolean;
  readonly onVisible: ((first: number, last: number) => void) | undefined;
}

/** The rows of a grid that are drawn: those in sight. */
export function useDrawnRows({ scroller, rowCount, rowHeight, wraps, onVisible }: Grid) {
  const virtual = useVirtualRows(scroller, rowCount, rowHeight, wraps);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) onVisible?.(first, last);
  }, [first, last, onVisible]);
  return { virtual, items };
}
