import { memo, type ReactElement } from 'react';
import { formatShortDate } from '../format/date.ts';
import { dayTicks, ticksFromZero } from './axis-ticks.ts';
import { BottomAxis } from './BottomAxis.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { DayTick } from './DayTick.tsx';
import { dailyBarPaths } from './daily-bar-paths.ts';
import type { DailySeries } from './daily-series.ts';
import { bandX, type PlotMargins } from './plot-geometry.ts';
import { Readout } from './Readout.tsx';
import { ValueAxis } from './ValueAxis.tsx';
import type { ValueFormat } from './value-format.ts';

interface Props {
  readonly name: string;
  readonly asOfDay: number;
  readonly series: readonly DailySeries[];
  readonly format: ValueFormat;
  readonly height?: number;
  readonly onOpenDay?: ((day: number) => void) | undefined;
}

const MARGINS: PlotMargins = { left: 56, right: 10, top: 8, bottom: 36 };

/** Bars from zero, one a day, stacked when there are several series. */
export function DailyBars(props: Props): ReactElement {
  const { series, asOfDay, format, height = 168 } = props;
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
        <Drawing width={width} height={height} series={series} asOfDay={asOfDay} format={format} />
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
}

/**
 * One path a series: there are hundreds of bars, and an element for each takes longer to make, to lay out and to paint than
 * a frame lasts.
 */
const Drawing = memo(function Drawing(props: DrawingProps): ReactElement {
  const { width, height, series, asOfDay, format } = props;
  const count = series[0]?.values.length ?? 0;
  const tallest = Array.from({ length: count }, (_, day) =>
    series.reduce((sum, one) => sum + Math.max(0, one.values[day] ?? 0), 0),
  ).reduce((most, sum) => Math.max(most, sum), 0);
  const ticks = ticksFromZero(0, tallest, 4, format.grain);
  const high = ticks.at(-1) ?? 1;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <ValueAxis
        width={width}
        height={height}
        margins={MARGINS}
        ticks={ticks}
        tick={format.axis(high)}
      />
      {dailyBarPaths(series, high, width, height, MARGINS).map(({ key, color, path }) => (
        // Bars are two or three pixels wide: on whole ones each keeps its colour.
        <path key={key} fill={color} d={path} shapeRendering="crispEdges" />
      ))}
      <BottomAxis
        width={width}
        height={height}
        margins={MARGINS}
        ticks={dayTicks(count - 1, 6)}
        place={(day) => bandX(day, count, width, MARGINS)}
      >
        {(day, x, y) => <DayTick x={x} y={y} day={day} asOfDay={asOfDay} />}
      </BottomAxis>
    </svg>
  );
});
