import { memo, type ReactElement } from 'react';
import { LineChart } from 'recharts';
import { formatShortDate } from '../format/date.ts';
import { ArmLine } from './ArmLine.tsx';
import { ticksFromZero } from './axis-ticks.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { DayValueAxes } from './DayValueAxes.tsx';
import { spreadLabels } from './label-placement.ts';
import { linearScale, pixel } from './linear-scale.ts';
import { BARE_AXIS_BOTTOM, LINE_MARGINS, type PlotMargins } from './plot-geometry.ts';
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
  /** Off when another chart with the same days stands right below. */
  readonly dayAxis?: boolean;
  readonly onOpenDay?: ((day: number) => void) | undefined;
}

/** One line an arm from a zero baseline, labelled at its end; champion drawn on top of nothing, challengers above. */
export function CumulativeChart(props: Props): ReactElement {
  const { series, asOfDay, format, height = 176, dayAxis = true } = props;
  const count = series[0]?.values.length ?? 0;
  const margins = dayAxis ? LINE_MARGINS : { ...LINE_MARGINS, bottom: BARE_AXIS_BOTTOM };
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
          title={`Day ${day}, ${formatShortDate(asOfDay + day)}`}
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
      margin={{
        left: 0,
        right: margins.right,
        top: margins.top,
        bottom: dayAxis ? 0 : margins.bottom,
      }}
    >
      <DayValueAxes
        count={count}
        asOfDay={asOfDay}
        margins={margins}
        ticks={ticks}
        tick={tick}
        dayAxis={dayAxis}
      />
      {order.map((one) => (
        <ArmLine key={one.arm} arm={one.arm} />
      ))}
      <EndLabels {...props} low={low} high={high} />
    </LineChart>
  );
});

/** Names at the line ends with leader lines, pushed apart where lines meet. */
function EndLabels(
  props: DrawingProps & { readonly low: number; readonly high: number },
): ReactElement {
  const { width, height, margins, series, low, high } = props;
  const y = linearScale([low, high], [height - margins.bottom, margins.top]);
  const ends = series.map((one) => y(one.values.at(-1) ?? 0));
  const placed = spreadLabels(ends, 14, margins.top, height - margins.bottom - 4);
  const x = width - margins.right;
  return (
    <g>
      {series.map((one, index) => {
        const label = placed[index] ?? 0;
        return (
          <g key={one.arm}>
            <path
              className="lead"
              d={`M${x + 1} ${pixel(ends[index] ?? 0)}L${x + 9} ${pixel(label)}h4`}
            />
            <text className="lab" x={x + 16} y={pixel(label + 4)}>
              {one.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
