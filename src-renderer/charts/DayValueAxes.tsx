import type { ReactElement } from 'react';
import { CartesianGrid, XAxis, YAxis } from 'recharts';
import { dayTicksToEnd } from './axis-ticks.ts';
import { DayTick } from './DayTick.tsx';
import type { PlotMargins } from './plot-geometry.ts';

interface Props {
  /** Days drawn, day 0 included. */
  readonly count: number;
  readonly asOfDay: number;
  readonly margins: PlotMargins;
  /** Ascending; the first and the last are the ends of the axis. */
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  /** Off when another chart with the same days stands right below. */
  readonly dayAxis?: boolean;
}

/** Days below, values at the left, horizontal grid lines only: the axes of every line chart over a run (ux 3.7). */
export function DayValueAxes(props: Props): ReactElement {
  const { count, asOfDay, margins, ticks, tick, dayAxis = true } = props;
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <XAxis
        dataKey="day"
        type="number"
        domain={[0, Math.max(1, count - 1)]}
        ticks={[...dayTicksToEnd(count - 1, 6)]}
        interval={0}
        height={margins.bottom}
        hide={!dayAxis}
        stroke="var(--axis)"
        tick={(tickProps) => <DayTick {...tickProps} asOfDay={asOfDay} />}
      />
      <YAxis
        width={margins.left}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        ticks={[...ticks]}
        interval={0}
        tickFormatter={tick}
        axisLine={false}
        tickLine={false}
      />
    </>
  );
}
