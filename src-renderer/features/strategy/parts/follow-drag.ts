/** A pointer must travel this far before a press becomes a drag. */
const SLOP_PX = 3;

interface Drag {
  /** Where the pointer is now. */
  readonly onMove: (pointer: PointerEvent) => void;
  /** The drag is over: dropped, or taken back. A press that never became a drag is taken back. */
  readonly onEnd: (isDropped: boolean) => void;
  /** How far the pointer has come from where it was pressed, CSS pixels. */
  readonly travelOf: (pointer: PointerEvent) => number;
}

/**
 * Follows a pressed pointer until it is let go; Escape, or a pointer that the system takes away, takes the drag back.
 * Returns what stops it.
 */
export function followDrag({ onMove, onEnd, travelOf }: Drag): () => void {
  let isDragged = false;
  const move = (pointer: PointerEvent): void => {
    if (!isDragged && Math.abs(travelOf(pointer)) < SLOP_PX) return;
    isDragged = true;
    onMove(pointer);
  };
  const finish = (isDropped: boolean): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', leave, true);
    onEnd(isDropped && isDragged);
  };
  const drop = (): void => finish(true);
  const cancel = (): void => finish(false);
  const leave = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    finish(false);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', leave, true);
  return cancel;
}
