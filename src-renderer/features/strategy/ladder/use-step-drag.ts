import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { dayAtPixel, type LadderPlot } from './ladder-layout.ts';

/** A pointer must travel this far before a press becomes a drag. */
const SLOP_PX = 3;

export interface StepDrag {
  readonly position: number;
  readonly day: number;
}

interface Options {
  readonly plot: LadderPlot;
  readonly lastDay: number;
  readonly onDrop: (position: number, day: number) => void;
}

/** Dragging a step along the day axis: the day under the pointer is shown until it is dropped; Escape takes it back. */
export function useStepDrag({ plot, lastDay, onDrop }: Options): {
  readonly drag: StepDrag | null;
  readonly grab: (event: PointerEvent<SVGGElement>, position: number) => void;
} {
  const [drag, setDrag] = useState<StepDrag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const grab = (event: PointerEvent<SVGGElement>, position: number): void => {
    const svg = event.currentTarget.ownerSVGElement;
    if (svg === null || event.button !== 0) return;
    const startX = event.clientX;
    const left = svg.getBoundingClientRect().left;
    let day: number | null = null;
    const move = (moved: globalThis.PointerEvent): void => {
      if (day === null && Math.abs(moved.clientX - startX) < SLOP_PX) return;
      day = dayAtPixel(moved.clientX - left, lastDay, plot);
      setDrag({ position, day });
    };
    const finish = (keep: boolean): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', leave, true);
      stop.current = null;
      setDrag(null);
      if (keep && day !== null) onDrop(position, day);
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
    stop.current = cancel;
  };
  return { drag, grab };
}
