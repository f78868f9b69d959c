import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { followDrag } from '../parts/follow-drag.ts';
import { dayAtPixel, type LadderPlot } from './ladder-layout.ts';

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
    let day = 0;
    stop.current = followDrag({
      travelOf: ({ clientX }) => clientX - startX,
      onMove: ({ clientX }) => {
        day = dayAtPixel(clientX - left, lastDay, plot);
        setDrag({ position, day });
      },
      onEnd: (isDropped) => {
        stop.current = null;
        setDrag(null);
        if (isDropped) onDrop(position, day);
      },
    });
  };
  return { drag, grab };
}
