import { memo, type ReactElement } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { formatShortDate } from '../format/date.ts';
import { dayTicks, ticksFromZero } from './axis-ticks.ts';
import { BottomAxis } from './BottomAxis.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { DayTick } from './DayTick.tsx';
import { bandX, type PlotMargins } from './plot-geometry.ts';
import { Readout } from './Readout.tsx';
import { ValueAxis } from './ValueAxis.tsx';
import type { ValueFormat } from './value-format.ts';

/** One series of a daily bar chart: a value a day, day 0 first. Several are stacked in their order. */
export interface DailySeries {
  readonly key: string;
  readonly label: string;
  /** A CSS colour, a variable as a rule: "var(--arm-0)". */
  readonly color: string;
  readonly values: readonly number[];
}

interface Props {
  readonly name: string;
  readonly asOfDay: number;
  readonly series: readonly DailySeries[];
  readonly format: ValueFormat;
  readonly height?: number;
  /** The day that the page is at: its bar stands out, later ones are pale. Null shows all alike. */
  readonly currentDay?: number | null;
  readonly onOpenDay?: ((day: number) => void) | undefined;
}

const MARGINS: PlotMargins = { left: 56, right: 10, top: 8, bottom: 36 };

/** Bars from zero, one a day, stacked when there are several series. */
export function DailyBars(props: Props): ReactElement {
  const { series, asOfDay, format, height = 168, currentDay = null } = props;
  const count = series[0]?.values.length ?? 0;
  return (
    <ChartFrame
      name={props.name}
      count={count}
      stops="bands"
      lanes={series.length}
      height={height}
      margins={MARGINS}
      onOpen={props.onOpenDay}
      describe={(day, lane) =>
        `Day ${day}, ${series[lane]?.label ?? ''}, ${format.text(series[lane]?.values[day] ?? 0)}`
      }
      readout={(day, lane) => (
        <Readout
          title={`Day ${day}, ${formatShortDate(asOfDay + day)}`}
          lane={lane}
          rows={series.map((one) => ({
            arm: null,
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
          series={series}
          asOfDay={asOfDay}
          format={format}
          currentDay={currentDay}
        />
      )}
    </ChartFrame>
  );
}

interface DrawingProps {
  readonly width: number;
  readonly height: number;
  readonly series: readonly DailySeries[];
  readonly asOfDay: number;
  readonly format: ValueFormat;
  readonly currentDay: number | null;
}

const Drawing = memo(function Drawing(props: DrawingProps): ReactElement {
  const { width, height, series, asOfDay, format, currentDay } = props;
  const count = series[0]?.values.length ?? 0;
  const rows = Array.from({ length: count }, (_, day) => ({
    day,
    ...Object.fromEntries(series.map((one) => [one.key, one.values[day] ?? 0])),
  }));
  const tallest = rows.reduce((most, row) => {
    const sum = series.reduce((total, one) => total + Math.max(0, one.values[row.day] ?? 0), 0);
    return Math.max(most, sum);
  }, 0);
  const ticks = ticksFromZero(0, tallest, 4);
  const high = ticks.at(-1) ?? 1;
  return (
    <BarChart
      width={width}
      height={height}
      data={rows}
      accessibilityLayer={false}
      barCategoryGap={count > 150 ? 0 : '18%'}
      margin={MARGINS}
    >
      <XAxis dataKey="day" type="category" hide={true} niceTicks="none" />
      <YAxis domain={[0, high]} hide={true} niceTicks="none" />
      <ValueAxis
        width={width}
        height={height}
        margins={MARGINS}
        ticks={ticks}
        tick={format.axis(high)}
      />
      <BottomAxis
        width={width}
        height={height}
        margins={MARGINS}
        ticks={dayTicks(count - 1, 6)}
        place={(day) => bandX(day, count, width, MARGINS)}
      >
        {(day, x, y) => <DayTick x={x} y={y} day={day} asOfDay={asOfDay} />}
      </BottomAxis>
      {series.map((one) => (
        <Bar
          key={one.key}
          dataKey={one.key}
          stackId="day"
          fill={one.color}
          isAnimationActive={false}
          shape={(bar) => (
            // A plain mark: there are hundreds of them.
            <rect
              x={bar.x}
              y={Math.min(bar.y, bar.y + bar.height)}
              width={bar.width}
              height={Math.abs(bar.height)}
              fill={bar.fill}
              opacity={currentDay === null || bar.payload.day <= currentDay ? 1 : 0.3}
            />
          )}
        />
      ))}
    </BarChart>
  );
});
