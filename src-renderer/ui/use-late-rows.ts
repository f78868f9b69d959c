import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

interface LateRows {
  /** The focus belongs to the active cell, once it is drawn. */
  readonly takeFocus: () => void;
  /** Opens the active row, once it is there. */
  readonly open: () => void;
  /** Something else was done: the active row is not opened any more. */
  readonly stay: () => void;
  /** For the grid: the focus has gone on, and no row that comes late takes it back. */
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * What the keyboard asked of the active cell of a grid before it was there: rows are drawn after the movement that brings
 * them into sight, and read after that. `openRow` opens the active row and says whether it was there.
 */
export function useLateRows(
  scroller: RefObject<HTMLElement | null>,
  openRow: () => boolean,
): LateRows {
  const wantsFocus = useRef(false);
  const wantsOpen = useRef(false);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active="true"]');
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    const button =
      cell.getAttribute('role') === 'columnheader' ? cell.querySelector('button') : null;
    (button ?? cell).focus();
  });

  useEffect(() => {
    if (wantsOpen.current) wantsOpen.current = !openRow();
  });

  const stay = (): void => {
    wantsOpen.current = false;
  };
  return {
    takeFocus: () => {
      wantsFocus.current = true;
    },
    open: () => {
      wantsOpen.current = !openRow();
    },
    stay,
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget === null || scroller.current?.contains(relatedTarget)) return;
      wantsFocus.current = false;
      stay();
    },
  };
}
