import { type RefObject, useEffect } from 'react';
import { useOnPaper } from './use-on-paper.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** A longer list is printed as it is seen: nobody wants twelve thousand lines on paper. */
const MOST_ON_PAPER = 300;

function allRows(count: number, size: number) {
  return Array.from({ length: count }, (_, index) => ({ index, start: index * size, size }));
}

interface Grid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowCount: number;
  readonly rowHeight: number;
  readonly wraps: boolean;
  readonly onVisible: ((first: number, last: number) => void) | undefined;
}

/** The rows of a grid that are drawn: those in sight, or on paper all of them. */
export function useDrawnRows({ scroller, rowCount, rowHeight, wraps, onVisible }: Grid) {
  const virtual = useVirtualRows(scroller, rowCount, rowHeight, wraps);
  const isWhole = useOnPaper() && rowCount <= MOST_ON_PAPER;
  const items = isWhole ? allRows(rowCount, rowHeight) : virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) onVisible?.(first, last);
  }, [first, last, onVisible]);
  return {
    virtual,
    items,
    isWhole,
    /** On paper nobody measures: rows of any height stand one below the other. */
    isFlowing: isWhole && wraps,
  };
}
