import type { ReactElement } from 'react';
import { XAxis, YAxis } from 'recharts';
import { dayTicksToEnd } from './axis-ticks.ts';
import { BottomAxis } from './BottomAxis.tsx';
import { DayTick } from './DayTick.tsx';
import { type PlotMargins, pointX } from './plot-geometry.ts';
import { ValueAxis } from './ValueAxis.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  /** Days drawn, day 0 included. */
  readonly count: number;
  readonly asOfDay: number;
  /** Those of the chart itself too: its axes take no room of their own. */
  readonly margins: PlotMargins;
  /** Ascending; the first and the last are the ends of the axis. */
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  /** Off when another chart with the same days stands right below. */
  readonly dayAxis?: boolean;
  /** Values are those of the evening: the first tick says so for all. */
  readonly isEvening?: boolean;
}

/** Days below, values at the left, horizontal grid lines only: the axes of every line chart over a run (ux 3.7). */
export function DayValueAxes(props: Props): ReactElement {
  const { width, height, count, asOfDay, margins, ticks, tick, dayAxis = true } = props;
  const first = props.isEvening === true ? 'End of day' : 'Day';
  return (
    <>
      <XAxis
        dataKey="day"
        type="number"
        domain={[0, Math.max(1, count - 1)]}
        hide={true}
        niceTicks="none"
      />
      <YAxis domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]} hide={true} niceTicks="none" />
      <ValueAxis width={width} height={height} margins={margins} ticks={ticks} tick={tick} />
      {dayAxis ? (
        <BottomAxis
          width={width}
          height={height}
          margins={margins}
          ticks={dayTicksToEnd(count - 1, 6)}
          place={(day) => pointX(day, Math.max(2, count), width, margins)}
        >
          {(day, x, y) => (
            <DayTick x={x} y={y} day={day} words={day === 0 ? first : 'Day'} asOfDay={asOfDay} />
          )}
        </BottomAxis>
      ) : null}
    </>
  );
}
