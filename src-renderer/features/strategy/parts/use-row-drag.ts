import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { followDrag } from './follow-drag.ts';

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
    let to = from;
    stop.current = followDrag({
      travelOf: ({ clientY }) => clientY - startY,
      onMove: ({ clientY }) => {
        to = placeAt(rows, from, clientY);
        rows[to]?.scrollIntoView({ block: 'nearest' });
        setDrag({ group, from, to });
      },
      onEnd: (isDropped) => {
        stop.current = null;
        setDrag(null);
        if (isDropped && to !== from) drop.current(group, from, to);
      },
    });
  };
  return { drag, grab };
}
