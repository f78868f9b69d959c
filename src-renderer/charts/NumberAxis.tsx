import type { ReactElement } from 'react';
import { BottomAxis } from './BottomAxis.tsx';
import type { PlotMargins } from './plot-geometry.ts';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly margins: PlotMargins;
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
  readonly text: (value: number) => string;
  /** What the numbers are, in the lower right corner. */
  readonly title: string;
}

/** Pixels between the title and the corner. */
const CORNER = 6;

/** Pixels of a digit, a little generous. */
const DIGIT = 7;

/** The middle of a text so that it stays on the drawing: the last number of an axis is wider than its margin. */
function middleOf(text: string, x: number, width: number): number {
  const half = (text.length * DIGIT) / 2;
  return Math.max(half, Math.min(x, width - half));
}

/** Numbers below a plot, and what they are. */
export function NumberAxis({ text, title, ...axis }: Props): ReactElement {
  const { width, height, margins } = axis;
  return (
    <>
      <BottomAxis {...axis}>
        {(value, x, y) => (
          <text x={middleOf(text(value), x, width)} y={y} dy="0.71em" textAnchor="middle">
            {text(value)}
          </text>
        )}
      </BottomAxis>
      <text x={width - margins.right - CORNER} y={height - CORNER} textAnchor="end">
        {title}
      </text>
    </>
  );
}
