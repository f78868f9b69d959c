import { memo, type ReactElement } from 'react';
import { Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { armColour } from '../ui/arm-style.ts';
import { dayTicks, ticksFromZero } from './axis-ticks.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { EndLabels } from './EndLabels.tsx';
import { linearScale } from './linear-scale.ts';
import { NumberAxis } from './NumberAxis.tsx';
import { lineMargins, type PlotMargins } from './plot-geometry.ts';
import { Readout } from './Readout.tsx';
import { roundTicks } from './round-ticks.ts';
import { textRoom } from './text-room.ts';
import { ValueAxis } from './ValueAxis.tsx';

/** One curve over the places of an axis. */
export interface Curve {
  readonly label: string;
  readonly values: readonly number[];
  /** Colour by its place in the palette of series. */
  readonly tone: number;
  /** Of the same colour as another one that it is held up against. */
  readonly isDashed: boolean;
}

interface Props {
  readonly name: string;
  /** Values of the axis below, one a place, evenly spaced. */
  readonly xs: readonly number[];
  readonly xLabel: string;
  readonly xText: (x: number) => string;
  readonly curves: readonly Curve[];
  readonly text: (value: number) => string;
  /** Shorter, for the axis. */
  readonly tick: (value: number) => string;
  /** Where nothing happens: the axis begins there, and a line marks it. Null: the axis begins at zero. */
  readonly base: number | null;
}

const HEIGHT = 240;
const LABEL_PX = 12;

/** Names stand behind the lines: as much room as the longest takes. */
function marginsOf(curves: readonly Curve[]): PlotMargins {
  const room =
    24 +
    textRoom(
      curves.map(({ label }) => label),
      LABEL_PX,
    );
  return { ...lineMargins(room), bottom: 44 };
}

function ticksOf(curves: readonly Curve[], base: number | null): readonly number[] {
  const all = curves.flatMap(({ values }) => values);
  const high = all.reduce((most, value) => Math.max(most, value), base ?? 0);
  if (base === null) return ticksFromZero(0, high);
  const low = all.reduce((least, value) => Math.min(least, value), base);
  return roundTicks(low, Math.max(high, base + 0.1));
}

/** Curves of a model over days or another number, each named at its end. */
export function CurveChart(props: Props): ReactElement {
  const { name, xs, xLabel, xText, curves, text } = props;
  const margins = marginsOf(curves);
  return (
    <ChartFrame
      name={name}
      count={xs.length}
      stops="points"
      lanes={curves.length}
      height={HEIGHT}
      margins={margins}
      describe={(place, lane) => {
        const curve = curves[lane];
        return `${xLabel} ${xText(xs[place] ?? 0)}, ${curve?.label ?? ''}, ${text(curve?.values[place] ?? 0)}`;
      }}
      readout={(place, lane) => (
        <Readout
          title={`${xText(xs[place] ?? 0)} ${xLabel}`}
          lane={lane}
          rows={curves.map(({ label, values }) => ({
            arm: null,
            label,
            text: text(values[place] ?? 0),
          }))}
        />
      )}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  );
}

const Drawing = memo(function Drawing(props: Props & { readonly width: number }): ReactElement {
  const { xs, xLabel, xText, curves, tick, base, width } = props;
  const margins = marginsOf(curves);
  const ticks = ticksOf(curves, base);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const last = xs.length - 1;
  const size = { width, height: HEIGHT, margins };
  const [first, end] = [xs[0] ?? 0, xs[last] ?? 1];
  const step = last > 0 ? (end - first) / last : 1;
  const marks = step === 1 ? dayTicks(last, 8) : roundTicks(first, end);
  const rows = xs.map((x, place) => ({
    x,
    ...Object.fromEntries(curves.map(({ values }, index) => [`c${index}`, values[place] ?? 0])),
  }));
  return (
    <LineChart
      width={width}
      height={HEIGHT}
      data={rows}
      accessibilityLayer={false}
      margin={margins}
    >
      <XAxis dataKey="x" type="number" domain={[first, end]} hide={true} niceTicks="none" />
      <YAxis domain={[low, high]} hide={true} niceTicks="none" />
      <ValueAxis {...size} ticks={ticks} tick={tick} />
      <NumberAxis
        {...size}
        ticks={marks.filter((x) => first <= x && x <= end)}
        place={linearScale([first, end], [margins.left, width - margins.right])}
        text={xText}
        title={xLabel}
      />
      {base === null ? null : <ReferenceLine y={base} stroke="var(--text-2)" />}
      {curves.map(({ label, tone, isDashed }, index) => (
        <Line
          key={label}
          dataKey={`c${index}`}
          type="linear"
          stroke={armColour(tone)}
          strokeWidth={1.75}
          strokeDasharray={isDashed ? '5 3' : ''}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <EndLabels
        width={width}
        height={HEIGHT}
        margins={margins}
        low={low}
        high={high}
        ends={curves.map(({ label, values }) => ({
          key: label,
          label,
          value: values.at(-1) ?? 0,
        }))}
      />
    </LineChart>
  );
});
