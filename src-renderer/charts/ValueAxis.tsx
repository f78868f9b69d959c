import type { ReactElement } from 'react';
import { linearScale, pixel } from './linear-scale.ts';
import type { PlotMargins } from './plot-geometry.ts';

/** Where the chart's size is known, its axes are a few marks: recharts would measure each text in the page. */
interface Props {
  readonly width: number;
  readonly height: number;
  readonly margins: PlotMargins;
  /** Ascending; the first and the last are the ends of the value axis. */
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
}

export const TICK_PX = 6;
/** Between a tick and its text. */
export const TICK_GAP = 2;

/** Values at the left and a horizontal grid line each (ux 3.7). */
export function ValueAxis({ width, height, margins, ticks, tick }: Props): ReactElement {
  const ends: [number, number] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = linearScale(ends, [height - margins.bottom, margins.top]);
  const x = margins.left - TICK_PX - TICK_GAP;
  return (
    <g>
      {ticks.map((value) => (
        <line
          key={value}
          className="gl"
          x1={margins.left}
          x2={width - margins.right}
          y1={pixel(y(value))}
          y2={pixel(y(value))}
        />
      ))}
      {ticks.map((value) => (
        <text key={value} x={x} y={pixel(y(value))} dy="0.355em" textAnchor="end">
          {tick(value)}
        </text>
      ))}
    </g>
  );
}
