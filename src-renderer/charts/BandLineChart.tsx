import { memo, type ReactElement } from 'react';
import { Area, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { ticksFromZero } from './axis-ticks.ts';
import { linearScale, pixel } from './linear-scale.ts';
import { NumberAxis } from './NumberAxis.tsx';
import { PointFrame } from './PointFrame.tsx';
import { Readout } from './Readout.tsx';
import { signedAxis } from './signed-axis.ts';
import { ValueAxis } from './ValueAxis.tsx';
import type { ValueFormat } from './value-format.ts';

/** The difference at one value of a number, with its band. */
export interface BandPoint {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly isStrong: boolean;
  readonly isRecommended: boolean;
}

interface Props {
  readonly name: string;
  /** Ascending in x. */
  readonly points: readonly BandPoint[];
  /** What the axis must hold besides, where several charts have one scale. */
  readonly range?: { readonly low: number; readonly high: number };
  readonly xLabel: string;
  readonly xText: (value: number) => string;
  readonly yLabel: string;
  readonly format: ValueFormat;
  readonly selected: number;
  readonly onSelect: (id: number) => void;
}

const HEIGHT = 280;
const MARGINS = { left: 64, right: 20, top: 20, bottom: 44 };
const SIDE = 16;
const MOST_LABELS = 10;

type Held = Pick<Props, 'points' | 'range'>;

function yTicksOf({ points, range = { low: 0, high: 0 } }: Held): readonly number[] {
  return ticksFromZero(
    points.reduce((low, point) => Math.min(low, point.low), Math.min(0, range.low)),
    points.reduce((high, point) => Math.max(high, point.high), Math.max(0, range.high)),
  );
}

function scalesOf(held: Held, width: number) {
  const { points } = held;
  const ticks = yTicksOf(held);
  return {
    x: linearScale(
      [points[0]?.x ?? 0, points.at(-1)?.x ?? 1],
      [MARGINS.left + SIDE, width - MARGINS.right - SIDE],
    ),
    y: linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [HEIGHT - MARGINS.bottom, MARGINS.top]),
  };
}

/** A difference over the values of one number: a line with a dot a value and a band that holds for all at once. */
export function BandLineChart(props: Props): ReactElement {
  const { name, points, xText, yLabel, format, onSelect } = props;
  const interval = (point: BandPoint): string =>
    `${format.signed(point.low)} to ${format.signed(point.high)}`;
  return (
    <PointFrame
      name={name}
      height={HEIGHT}
      places={(width) => {
        const { x, y } = scalesOf(props, width);
        return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
      }}
      describe={(index) => {
        const point = points[index];
        return point === undefined
          ? ''
          : `${xText(point.x)}, ${yLabel} ${format.signed(point.y)}, simultaneous 95% band ${interval(point)}`;
      }}
      readout={(index) => {
        const point = points[index];
        if (point === undefined) return null;
        const row = {
          arm: null,
          label: yLabel,
          text: format.signed(point.y),
          note: interval(point),
        };
        return <Readout title={xText(point.x)} lane={0} rows={[row]} />;
      }}
      onChoose={(index) => {
        const point = points[index];
        if (point !== undefined) onSelect(point.id);
      }}
    >
      {(width) => <Drawing {...props} width={width} />}
    </PointFrame>
  );
}

const Drawing = memo(function Drawing(props: Props & { readonly width: number }): ReactElement {
  const { points, xLabel, xText, format, width } = props;
  const ticks = yTicksOf(props);
  const size = { width, height: HEIGHT, margins: MARGINS };
  const every = Math.max(1, Math.ceil(points.length / MOST_LABELS));
  const labelled = points.filter((_, index) => index % every === 0).map((point) => point.x);
  return (
    <ComposedChart
      width={width}
      height={HEIGHT}
      data={points.map(({ x, y, low, high }) => ({ x, y, band: [low, high] }))}
      accessibilityLayer={false}
      margin={MARGINS}
    >
      <XAxis
        dataKey="x"
        type="number"
        domain={[points[0]?.x ?? 0, points.at(-1)?.x ?? 1]}
        padding={{ left: SIDE, right: SIDE }}
        hide={true}
        niceTicks="none"
      />
      <YAxis domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]} hide={true} niceTicks="none" />
      <ValueAxis {...size} ticks={ticks} tick={signedAxis(ticks, format)} />
      <NumberAxis
        {...size}
        ticks={labelled}
        place={scalesOf(props, width).x}
        text={xText}
        title={xLabel}
      />
      <ReferenceLine y={0} stroke="var(--text-2)" />
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
        dataKey="y"
        type="linear"
        stroke="var(--arm-1)"
        strokeWidth={1.75}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Dots {...props} />
    </ComposedChart>
  );
});

/** One dot a value: strong on the plateau, ringed when chosen, named when recommended. */
function Dots(props: Props & { readonly width: number }) {
  const { points, xText, selected, width } = props;
  const { x, y } = scalesOf(props, width);
  return (
    <g>
      {points.map((point, index) => {
        const [cx, cy] = [pixel(x(point.x)), pixel(y(point.y))];
        const isRight = cx > width * 0.7;
        // Where the line comes from above, its name goes below.
        const beside = points[isRight ? index - 1 : index + 1];
        const isBelow = beside !== undefined && y(beside.y) < cy;
        return (
          <g key={point.id} data-mark={point.id}>
            <circle className={point.isStrong ? 'dot-front' : 'dot-plain'} cx={cx} cy={cy} r={4} />
            {point.id === selected && <circle className="dot-sel" cx={cx} cy={cy} r={9} />}
            {point.isRecommended && (
              <text
                className="labb"
                x={cx}
                y={pixel(cy + (isBelow ? 22 : -14))}
                textAnchor={isRight ? 'end' : 'start'}
              >
                Recommended: {xText(point.x)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
