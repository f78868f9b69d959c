import { memo, type ReactElement } from 'react';
import { Area, ComposedChart, Line } from 'recharts';
import { formatShortDate } from '../format/date.ts';
import { ticksFromZero } from './axis-ticks.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { DayValueAxes } from './DayValueAxes.tsx';
import { LINE_MARGINS } from './plot-geometry.ts';
import { Readout } from './Readout.tsx';
import type { ValueFormat } from './value-format.ts';

interface Props {
  readonly name: string;
  /** The day before index 0. */
  readonly asOfDay: number;
  readonly actual: readonly number[];
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly format: ValueFormat;
}

const HEIGHT = 240;
const MARGINS = { ...LINE_MARGINS, right: 24 };

/** What came in, day by day, over the band of what was simulated: the solid line should stay in the band. */
export function BandCurveChart(props: Props): ReactElement {
  const { name, asOfDay, actual, mean, low, high, format } = props;
  const band = (day: number): string =>
    `${format.text(low[day] ?? 0)} to ${format.text(high[day] ?? 0)}`;
  return (
    <ChartFrame
      name={name}
      count={actual.length}
      stops="points"
      lanes={2}
      height={HEIGHT}
      margins={MARGINS}
      describe={(day, lane) =>
        lane === 0
          ? `Day ${day + 1}, actual, ${format.text(actual[day] ?? 0)}`
          : `Day ${day + 1}, simulated, ${format.text(mean[day] ?? 0)}, 90% band ${band(day)}`
      }
      readout={(day, lane) => (
        <Readout
          title={`Day ${day + 1}, ${formatShortDate(asOfDay + day + 1)}`}
          lane={lane}
          rows={[
            { arm: null, label: 'Actual', text: format.text(actual[day] ?? 0) },
            {
              arm: null,
              label: 'Simulated',
              text: format.text(mean[day] ?? 0),
              note: band(day),
            },
          ]}
        />
      )}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  );
}

const Drawing = memo(function Drawing(props: Props & { readonly width: number }): ReactElement {
  const { width, asOfDay, actual, mean, low, high, format } = props;
  const most = [...actual, ...high].reduce((top, value) => Math.max(top, value), 0);
  const ticks = ticksFromZero(0, most, 5, format.grain);
  const tick = format.axis(Math.max(1, ticks.at(-1) ?? 1));
  const rows = actual.map((value, day) => ({
    day,
    actual: value,
    mean: mean[day] ?? 0,
    band: [low[day] ?? 0, high[day] ?? 0],
  }));
  return (
    <ComposedChart
      width={width}
      height={HEIGHT}
      data={rows}
      accessibilityLayer={false}
      margin={MARGINS}
    >
      <DayValueAxes
        width={width}
        height={HEIGHT}
        count={actual.length}
        asOfDay={asOfDay + 1}
        margins={MARGINS}
        ticks={ticks}
        tick={tick}
      />
      <Area
        dataKey="band"
        type="linear"
        fill="var(--arm-1)"
        fillOpacity={1}
        className="band"
        stroke="none"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="mean"
        type="linear"
        stroke="var(--arm-1)"
        strokeDasharray="5 3"
        strokeWidth={1.75}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="actual"
        type="linear"
        stroke="var(--text)"
        strokeWidth={1.75}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
});
