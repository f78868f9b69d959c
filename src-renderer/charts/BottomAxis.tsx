import type { ReactElement } from 'react';
import { pixel } from './linear-scale.ts';
import type { PlotMargins } from './plot-geometry.ts';
import { TICK_GAP, TICK_PX } from './ValueAxis.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly margins: PlotMargins;
  readonly ticks: readonly number[];
  /** Pixels of a value. */
  readonly place: (value: number) => number;
  /** What is written at a tick whose lower end is there. */
  readonly children: (value: number, x: number, y: number) => ReactElement;
}

/** The axis below a plot: a line, and a tick with its text for each value. */
export function BottomAxis(props: Props): ReactElement {
  const { width, height, margins, ticks, place, children } = props;
  const base = height - margins.bottom;
  return (
    <g>
      <line className="ax" x1={margins.left} x2={width - margins.right} y1={base} y2={base} />
      {ticks.map((value) => {
        const x = pixel(place(value));
        return (
          <g key={value}>
            <line className="ax" x1={x} x2={x} y1={base} y2={base + TICK_PX} />
            {children(value, x, base + TICK_PX + TICK_GAP)}
          </g>
        );
      })}
    </g>
  );
}
