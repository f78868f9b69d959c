import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** A pointer must travel this far before a press becomes a drag. */
const SLOP_PX = 3;

/** Group of the conditions of a class control; its rows are in groups named by the place of their condition. */
export const CONDITIONS = 'conditions';

/** A row under way to another place among the rows of its group. */
export interface RowDrag {
  readonly group: string;
  readonly from: number;
  /** Its place if it were dropped now. */
  readonly to: number;
}

export interface RowDragging {
  readonly drag: RowDrag | null;
  /** For the pointer that goes down on a row's handle. */
  readonly grab: (event: PointerEvent<HTMLElement>, group: string, from: number) => void;
}

/** Attributes of a row that can be dragged; `place` is the row's in the order of its group. */
export function rowDragMarks(drag: RowDrag | null, group: string, place: number) {
  const isOurs = drag !== null && drag.group === group;
  const isTarget = isOurs && drag.to === place && drag.to !== drag.from;
  return {
    'data-drag-group': group,
    'data-dragged': isOurs && drag.from === place ? true : undefined,
    'data-drop': isTarget ? (drag.to < drag.from ? 'before' : 'after') : undefined,
  };
}

/** The place in the group that a pointer is at: rows below the middle of which it is come before it. */
function placeAt(rows: readonly Element[], from: number, y: number): number {
  return rows.reduce((place, row, index) => {
    if (index === from) return place;
    const { top, height } = row.getBoundingClientRect();
    return y > top + height / 2 ? place + 1 : place;
  }, 0);
}

/** Dragging a row of a table to another place of its group (ux 4.8): a line shows where, Escape takes it back. */
export function useRowDrag(onDrop: (group: string, from: number, to: number) => void): RowDragging {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);

  const grab = (event: PointerEvent<HTMLElement>, group: string, from: number): void => {
    const table = event.currentTarget.closest('table');
    if (table === null || event.button !== 0) return;
    // No text is selected on the way.
    event.preventDefault();
    const rows = [...table.querySelectorAll(`tr[data-drag-group="${CSS.escape(group)}"]`)];
    const startY = event.clientY;
    let to: number | null = null;
    const move = ({ clientY }: globalThis.PointerEvent): void => {
      if (to === null && Math.abs(clientY - startY) < SLOP_PX) return;
      to = placeAt(rows, from, clientY);
      rows[to]?.scrollIntoView({ block: 'nearest' });
      setDrag({ group, from, to });
    };
    const finish = (isKept: boolean): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', keep);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', leave, true);
      stop.current = null;
      setDrag(null);
      if (isKept && to !== null && to !== from) drop.current(group, from, to);
    };
    const keep = (): void => finish(true);
    const cancel = (): void => finish(false);
    const leave = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      finish(false);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', keep);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', leave, true);
    stop.current = cancel;
  };
  return { drag, grab };
}
