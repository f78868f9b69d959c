import { memo, type ReactElement } from 'react';
import { LineChart } from 'recharts';
import { formatShortDate } from '../format/date.ts';
import { ArmLine } from './ArmLine.tsx';
import { ticksFromZero } from './axis-ticks.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { DayValueAxes } from './DayValueAxes.tsx';
import { EndLabels } from './EndLabels.tsx';
import { BARE_AXIS_BOTTOM, lineMargins, type PlotMargins } from './plot-geometry.ts';
import { Readout } from './Readout.tsx';
import { thinnedDays } from './thinned-days.ts';
import type { ValueFormat } from './value-format.ts';

/** One arm's value at the end of each day, day 0 first. */
export interface ArmSeries {
  readonly arm: number;
  readonly label: string;
  readonly values: readonly number[];
}

interface Props {
  readonly name: string;
  readonly asOfDay: number;
  readonly series: readonly ArmSeries[];
  readonly format: ValueFormat;
  readonly height?: number;
  /** Pixels for labels at the right, when another chart with the same days needs more. */
  readonly room?: number;
  /** Off when another chart with the same days stands right below. */
  readonly dayAxis?: boolean;
  readonly onOpenDay?: ((day: number) => void) | undefined;
}

/** One line an arm from a zero baseline, labelled at its end; champion drawn on top of nothing, challengers above. */
export function CumulativeChart(props: Props): ReactElement {
  const { series, asOfDay, format, height = 176, room = 0, dayAxis = true } = props;
  const count = series[0]?.values.length ?? 0;
  const margins = dayAxis ? lineMargins(room) : { ...lineMargins(room), bottom: BARE_AXIS_BOTTOM };
  return (
    <ChartFrame
      name={props.name}
      count={count}
      stops="points"
      lanes={series.length}
      height={height}
      margins={margins}
      onOpen={props.onOpenDay}
      describe={(day, lane) => {
        const shown = series[lane];
        return `Day ${day}, ${shown?.label ?? ''}, ${format.text(shown?.values[day] ?? 0)}`;
      }}
      readout={(day, lane) => (
        <Readout
          title={`End of day ${day}, ${formatShortDate(asOfDay + day)}`}
          lane={lane}
          rows={series.map((one) => ({
            arm: one.arm,
            label: one.label,
            text: format.text(one.values[day] ?? 0),
          }))}
        />
      )}
    >
      {(width) => (
        <Drawing
          width={width}
          height={height}
          margins={margins}
          series={series}
          asOfDay={asOfDay}
          format={format}
          dayAxis={dayAxis}
        />
      )}
    </ChartFrame>
  );
}

interface DrawingProps {
  readonly width: number;
  readonly height: number;
  readonly margins: PlotMargins;
  readonly series: readonly ArmSeries[];
  readonly asOfDay: number;
  readonly format: ValueFormat;
  readonly dayAxis: boolean;
}

const Drawing = memo(function Drawing(props: DrawingProps): ReactElement {
  const { width, height, margins, series, asOfDay, format, dayAxis } = props;
  const count = series[0]?.values.length ?? 0;
  const all = series.flatMap((one) => one.values);
  const ticks = ticksFromZero(
    all.reduce((low, value) => Math.min(low, value), 0),
    all.reduce((high, value) => Math.max(high, value), 0),
    5,
    format.grain,
  );
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const tick = format.axis(Math.max(Math.abs(low), Math.abs(high)));
  const rows = thinnedDays(count).map((day) => ({
    day,
    ...Object.fromEntries(series.map((one) => [`arm${one.arm}`, one.values[day] ?? 0])),
  }));
  // The champion last but one: challengers keep their colour where lines coincide.
  const order = [...series].sort((a, b) => a.arm - b.arm);
  return (
    <LineChart
      width={width}
      height={height}
      data={rows}
      accessibilityLayer={false}
      margin={margins}
    >
      <DayValueAxes
        width={width}
        height={height}
        count={count}
        asOfDay={asOfDay}
        margins={margins}
        ticks={ticks}
        tick={tick}
        isEvening
        dayAxis={dayAxis}
      />
      {order.map((one) => (
        <ArmLine key={one.arm} arm={one.arm} />
      ))}
      <EndLabels
        width={width}
        height={height}
        margins={margins}
        low={low}
        high={high}
        ends={series.map(({ arm, label, values }) => ({
          key: arm,
          label,
          value: values.at(-1) ?? 0,
        }))}
      />
    </LineChart>
  );
});
