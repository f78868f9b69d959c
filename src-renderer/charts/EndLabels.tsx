import type { ReactElement } from 'react';
import { spreadLabels } from './label-placement.ts';
import { linearScale, pixel } from './linear-scale.ts';
import type { PlotMargins } from './plot-geometry.ts';

interface Props {
  /** In the order of the series. */
  readonly ends: readonly {
    readonly key: string | number;
    readonly label: string;
    readonly value: number;
  }[];
  readonly width: number;
  readonly height: number;
  readonly margins: PlotMargins;
  /** Ends of the value axis. */
  readonly low: number;
  readonly high: number;
}

/** Names at the line ends with leader lines, pushed apart where lines meet. */
export function EndLabels({ ends, width, height, margins, low, high }: Props): ReactElement {
  const y = linearScale([low, high], [height - margins.bottom, margins.top]);
  const wanted = ends.map(({ value }) => y(value));
  const placed = spreadLabels(wanted, 14, margins.top, height - margins.bottom - 4);
  const x = width - margins.right;
  return (
    <g>
      {ends.map((end, index) => {
        const label = placed[index] ?? 0;
        return (
          <g key={end.key}>
            <path
              className="lead"
              d={`M${x + 1} ${pixel(wanted[index] ?? 0)}L${x + 9} ${pixel(label)}h4`}
            />
            <text className="lab" x={x + 16} y={pixel(label + 4)}>
              {end.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
