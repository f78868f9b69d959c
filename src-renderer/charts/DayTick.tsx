import type { ReactElement } from 'react';
import { formatShortDate } from '../format/date.ts';

interface Props {
  /** Middle of the text and the lower end of the tick, pixels. */
  readonly x: number;
  readonly y: number;
  readonly day: number;
  /** Before the number; "Day" when left out. */
  readonly words?: string;
  readonly asOfDay: number;
}

/** A tick of a day axis: "Day 60" and, below it, the calendar date. */
export function DayTick({ x, y, day, words = 'Day', asOfDay }: Props): ReactElement {
  return (
    <g transform={`translate(${x} ${y})`}>
      <text className="mut" y={8} textAnchor="middle">
        {words} {day}
      </text>
      <text className="mut minor" y={21} textAnchor="middle">
        {formatShortDate(asOfDay + day)}
      </text>
    </g>
  );
}
