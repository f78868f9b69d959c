import type { ReactElement } from 'react';
import type { XAxisTickContentProps } from 'recharts';
import { formatShortDate } from '../format/date.ts';

/** A tick of a day axis: "Day 60" and, below it, the calendar date. */
export function DayTick(props: XAxisTickContentProps & { readonly asOfDay: number }): ReactElement {
  const day = Number(props.payload.value);
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <text className="mut" y={8} textAnchor="middle">
        Day {day}
      </text>
      <text className="mut minor" y={21} textAnchor="middle">
        {formatShortDate(props.asOfDay + day)}
      </text>
    </g>
  );
}
