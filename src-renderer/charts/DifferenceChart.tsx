import { memo, type ReactElement } from 'react';
import { Area, ComposedChart, ReferenceLine } from 'recharts';
import { formatShortDate } from '../format/date.ts';
import { armColour } from '../ui/arm-style.ts';
import { ArmLine } from './ArmLine.tsx';
import { ticksFromZero } from './axis-ticks.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { DayValueAxes } from './DayValueAxes.tsx';
import {
  type DifferenceLabel,
  differenceLabels,
  LABEL_GAP,
  labelRoom,
} from './difference-labels.ts';
import type { DifferenceSeries } from './difference-series.ts';
import { spreadLabels } from './label-placement.ts';
import { linearScale, pixel } from './linear-scale.ts';
import { lineMargins, type PlotMargins } from './plot-geometry.ts';
import { Readout } from './Readout.tsx';
import { thinnedDays } from './thinned-days.ts';
import type { ValueFormat } from './value-format.ts';

interface Props {
  readonly name: string;
  readonly asOfDay: number;
  readonly series: readonly DifferenceSeries[];
  readonly format: ValueFormat;
  readonly height?: number;
  readonly onOpenDay?: ((day: number) => void) | undefined;
}

/** Difference lines with their bands around a dark zero line (ux 2.4). */
export function DifferenceChart(props: Props): ReactElement {
  const { series, asOfDay, format, height = 176 } = props;
  const count = series[0]?.mean.length ?? 0;
  const labels = differenceLabels(series, format);
  const margins = lineMargins(labelRoom(labels));
  return (
    <ChartFrame
      name={props.name}
      count={count}
      stops="points"
      lanes={series.length}
      height={height}
      margins={margins}
      onOpen={props.onOpenDay}
      describe={(day, lane) => describeDifference(series[lane], day, format)}
      readout={(day, lane) => (
        <Readout
          title={`End of day ${day}, ${formatShortDate(asOfDay + day)}`}
          lane={lane}
          rows={series.map((one) => ({
            arm: one.arm,
            label: one.label,
            text: format.signed(one.mean[day] ?? 0),
            note: intervalText(one, day, format),
          }))}
        />
      )}
    >
      {(width) => (
        <Drawing
          width={width}
          height={height}
          margins={margins}
          labels={labels}
          series={series}
          asOfDay={asOfDay}
          format={format}
        />
      )}
    </ChartFrame>
  );
}

function intervalText(one: DifferenceSeries, day: number, format: ValueFormat): string {
  return `${format.signed(one.low[day] ?? 0)} to ${format.signed(one.high[day] ?? 0)}`;
}

function describeDifference(
  one: DifferenceSeries | undefined,
  day: number,
  format: ValueFormat,
): string {
  if (one === undefined) return `Day ${day}`;
  const value = format.signed(one.mean[day] ?? 0);
  return `Day ${day}, ${one.label}, ${value}, 95% interval ${intervalText(one, day, format)}`;
}

interface DrawingProps {
  readonly width: number;
  readonly height: number;
  readonly margins: PlotMargins;
  readonly labels: readonly DifferenceLabel[];
  readonly series: readonly DifferenceSeries[];
  readonly asOfDay: number;
  readonly format: ValueFormat;
}

const Drawing = memo(function Drawing(props: DrawingProps): ReactElement {
  const { width, height, margins, series, asOfDay, format } = props;
  const count = series[0]?.mean.length ?? 0;
  const lows = series.flatMap((one) => one.low);
  const highs = series.flatMap((one) => one.high);
  const ticks = ticksFromZero(
    lows.reduce((low, value) => Math.min(low, value), 0),
    highs.reduce((high, value) => Math.max(high, value), 0),
  );
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const tick = signedTick(format.axis(Math.max(Math.abs(low), Math.abs(high))));
  return (
    <ComposedChart
      width={width}
      height={height}
      data={dayRows(series)}
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
      />
      <ReferenceLine y={0} stroke="var(--text-2)" />
      {series.map((one) => (
        <Area
          key={`band${one.arm}`}
          dataKey={`band${one.arm}`}
          type="linear"
          fill={armColour(one.arm)}
          fillOpacity={1}
          className="band"
          stroke="none"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {series.map((one) => (
        <ArmLine key={one.arm} arm={one.arm} />
      ))}
      <EndLabels {...props} low={low} high={high} />
    </ComposedChart>
  );
});

/** One record a drawn day, with a line and a band for each challenger. */
function dayRows(series: readonly DifferenceSeries[]): readonly Record<string, unknown>[] {
  return thinnedDays(series[0]?.mean.length ?? 0).map((day) => ({
    day,
    ...Object.fromEntries(
      series.flatMap((one) => [
        [`arm${one.arm}`, one.mean[day] ?? 0],
        [`band${one.arm}`, [one.low[day] ?? 0, one.high[day] ?? 0]],
      ]),
    ),
  }));
}

/** Ticks of differences carry their sign; zero has none. */
function signedTick(tick: (value: number) => string): (value: number) => string {
  return (value) => (value > 0 ? `+${tick(value)}` : tick(value));
}

/** "A +$35.3k" and the interval below it, at the end of each line. */
function EndLabels(
  props: DrawingProps & { readonly low: number; readonly high: number },
): ReactElement {
  const { width, height, margins, labels, series, low, high } = props;
  const bottom = height - margins.bottom;
  const y = linearScale([low, high], [bottom, margins.top]);
  const ends = series.map((one) => y(one.mean.at(-1) ?? 0));
  const placed = spreadLabels(ends, 28, margins.top + 4, bottom - 8);
  const x = width - margins.right + LABEL_GAP;
  return (
    <g>
      {series.map((one, index) => {
        const at = placed[index] ?? 0;
        return (
          <g key={one.arm}>
            <text className="lab" x={x} y={pixel(at)}>
              {labels[index]?.value}
            </text>
            <text className="mut minor" x={x} y={pixel(at + 12)}>
              {labels[index]?.interval}
            </text>
          </g>
        );
      })}
    </g>
  );
}
