import type { PointerEvent } from 'react';

interface Props {
  /** Pixels that its column has now. */
  readonly widthOf: (grip: HTMLElement) => number;
  readonly onResize: (width: number) => void;
}

/** The edge of a column's head that is dragged to make it wider; the keyboard has Alt+Shift with the arrows. */
export function ColumnGrip({ widthOf, onResize }: Props) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const grip = event.currentTarget;
    const from = event.clientX;
    const width = widthOf(grip);
    event.preventDefault();
    event.stopPropagation();
    grip.setPointerCapture(event.pointerId);
    const onMove = (moved: globalThis.PointerEvent) => onResize(width + moved.clientX - from);
    const onUp = () => {
      grip.removeEventListener('pointermove', onMove);
      grip.removeEventListener('pointerup', onUp);
      grip.removeEventListener('pointercancel', onUp);
    };
    grip.addEventListener('pointermove', onMove);
    grip.addEventListener('pointerup', onUp);
    grip.addEventListener('pointercancel', onUp);
  };
  return <span className="dt-grip" aria-hidden="true" onPointerDown={onPointerDown} />;
}
