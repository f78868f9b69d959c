import { memo, type ReactElement } from 'react';
import { Scatter } from 'recharts';
import { formatNumber } from '../format/count.ts';
import { ArmShape } from '../ui/ArmMark.tsx';
import { type ArmMark, armTradeOffAxes, isKnown, type SettingDot } from './arm-trade-off-axes.ts';
import { spreadLabels } from './label-placement.ts';
import { pixel } from './linear-scale.ts';
import { PointFrame } from './PointFrame.tsx';
import { Readout } from './Readout.tsx';
import { TradeOffPlane } from './TradeOffPlane.tsx';
import { TRADE_OFF_HEIGHT, tradeOffScales } from './trade-off-axes.ts';
import type { ValueFormat } from './value-format.ts';

/** A name stands this far above its mark, and that far from the next one. */
const LABEL_RISE = 8;
const LABEL_GAP = 14;
/** Marks closer than this share the room of their names. */
const LABEL_WIDTH = 90;

interface Props {
  readonly name: string;
  readonly marks: readonly ArmMark[];
  /** From left to right; for the eye only, their numbers are those of the sweep. */
  readonly dots?: readonly SettingDot[];
  /** Below the x axis, with its unit. */
  readonly xLabel: string;
  /** "Net cash", in the readout. */
  readonly yLabel: string;
  readonly format: ValueFormat;
  readonly height?: number;
}

/** What each arm costs customers along x, what it brings against the champion along y, as crosses of intervals (ux 2.4). */
export function ArmTradeOffChart(props: Props): ReactElement {
  const { name, marks, xLabel, yLabel, format, height = TRADE_OFF_HEIGHT } = props;
  const axes = armTradeOffAxes(marks, props.dots ?? []);
  const across = (mark: ArmMark): string =>
    isKnown(mark.xLow, mark.xHigh)
      ? `95% interval ${formatNumber(mark.xLow, 1)} to ${formatNumber(mark.xHigh, 1)}`
      : 'no interval';
  const up = (mark: ArmMark): string =>
    isKnown(mark.yLow, mark.yHigh)
      ? `95% interval ${format.signed(mark.yLow)} to ${format.signed(mark.yHigh)}`
      : 'no interval';
  return (
    <PointFrame
      name={name}
      height={height}
      places={(width) => {
        const { x, y } = tradeOffScales(axes, width, height);
        return marks.map((mark) => ({ x: x(mark.x), y: y(mark.y) }));
      }}
      describe={(index) => {
        const mark = marks[index];
        if (mark === undefined) return '';
        const along = `${xLabel} ${formatNumber(mark.x, 1)}`;
        return mark.arm === 0
          ? `${mark.label}, ${along}`
          : `${mark.label}, ${yLabel} ${format.signed(mark.y)}, ${up(mark)}, ${along}, ${across(mark)}`;
      }}
      readout={(index) => {
        const mark = marks[index];
        if (mark === undefined) return null;
        const rows = [
          { arm: null, label: yLabel, text: format.signed(mark.y), note: up(mark) },
          {
            arm: null,
            label: 'per 1,000 accounts',
            text: formatNumber(mark.x, 1),
            note: across(mark),
          },
        ];
        const shown = mark.arm === 0 ? rows.map(({ note: _, ...row }) => row) : rows;
        return <Readout title={mark.label} lane={0} rows={shown} />;
      }}
    >
      {(width) => <Drawing {...props} width={width} height={height} />}
    </PointFrame>
  );
}

const Drawing = memo(function Drawing(
  props: Props & { readonly width: number; readonly height: number },
): ReactElement {
  const { width, height, marks, dots = [], xLabel, format } = props;
  const axes = armTradeOffAxes(marks, dots);
  const { x, y } = tradeOffScales(axes, width, height);
  const labelY = labelPlaces(marks, x, y, height);
  return (
    <TradeOffPlane width={width} height={height} axes={axes} xLabel={xLabel} format={format}>
      <Settings dots={dots} x={x} y={y} />
      <Scatter
        data={[...marks]}
        isAnimationActive={false}
        shape={({ payload: mark }: { readonly payload?: ArmMark | undefined }) =>
          mark === undefined ? (
            <g />
          ) : (
            <Cross
              mark={mark}
              x={x}
              y={y}
              width={width}
              labelY={labelY[marks.indexOf(mark)] ?? 0}
            />
          )
        }
      />
    </TradeOffPlane>
  );
});

/** Grey dots, the non-dominated ones strong and joined. */
function Settings({
  dots,
  x,
  y,
}: Pick<CrossProps, 'x' | 'y'> & { readonly dots: readonly SettingDot[] }): ReactElement | null {
  if (dots.length === 0) return null;
  const place = (dot: SettingDot): string => `${pixel(x(dot.x))} ${pixel(y(dot.y))}`;
  const front = dots.filter(({ isOnFront }) => isOnFront);
  return (
    <g data-settings={dots.length}>
      <path className="front-line" d={`M${front.map(place).join('L')}`} />
      {dots.map((dot, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots never move.
          key={index}
          className={dot.isOnFront ? 'dot-front' : 'dot-plain'}
          cx={pixel(x(dot.x))}
          cy={pixel(y(dot.y))}
          r={3}
        />
      ))}
    </g>
  );
}

interface CrossProps {
  readonly mark: ArmMark;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  /** Pixels of the name's baseline. */
  readonly labelY: number;
}

/** Names beside marks that lie on one another are written below each other. */
function labelPlaces(
  marks: readonly ArmMark[],
  x: CrossProps['x'],
  y: CrossProps['y'],
  height: number,
): readonly number[] {
  const wanted = marks.map((mark) => y(mark.y) - LABEL_RISE);
  const places = [...wanted];
  const isNear = (one: ArmMark, other: ArmMark) => Math.abs(x(one.x) - x(other.x)) < LABEL_WIDTH;
  for (const [index, mark] of marks.entries()) {
    const near = marks.flatMap((other, at) => (isNear(mark, other) ? [at] : []));
    const spread = spreadLabels(
      near.map((at) => wanted[at] ?? 0),
      LABEL_GAP,
      LABEL_GAP,
      height - LABEL_GAP,
    );
    places[index] = spread[near.indexOf(index)] ?? 0;
  }
  return places;
}

/** An arm's shape and name, and its intervals in both directions. */
function Cross({ mark, x, y, width, labelY }: CrossProps): ReactElement {
  const [cx, cy] = [pixel(x(mark.x)), pixel(y(mark.y))];
  const isRight = x(mark.x) > width * 0.6;
  return (
    <g data-arm={mark.arm}>
      {mark.arm > 0 && (
        <path
          className={`wh s${mark.arm}`}
          fill="none"
          d={[
            isKnown(mark.xLow, mark.xHigh)
              ? `M${pixel(x(mark.xLow))} ${cy}H${pixel(x(mark.xHigh))}`
              : '',
            isKnown(mark.yLow, mark.yHigh)
              ? `M${cx} ${pixel(y(mark.yLow))}V${pixel(y(mark.yHigh))}`
              : '',
          ].join('')}
        />
      )}
      <ArmShape slot={mark.arm} x={cx} y={cy} radius={5} />
      <text
        className="labb"
        x={cx + (isRight ? -12 : 12)}
        y={pixel(labelY)}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {mark.label}
      </text>
    </g>
  );
}
