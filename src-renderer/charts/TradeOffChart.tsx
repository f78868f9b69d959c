import { memo, type ReactElement } from 'react';
import { DefaultZIndexes, Scatter, ZIndexLayer } from 'recharts';
import { formatNumber } from '../format/count.ts';
import { pixel } from './linear-scale.ts';
import { MarkDot, type TradeOffMark } from './MarkDot.tsx';
import { PointFrame } from './PointFrame.tsx';
import { Readout } from './Readout.tsx';
import { TradeOffPlane } from './TradeOffPlane.tsx';
import {
  TRADE_OFF_HEIGHT,
  TRADE_OFF_MARGINS,
  type TradeOffAxes,
  tradeOffAxes,
  tradeOffScales,
} from './trade-off-axes.ts';
import type { ValueFormat } from './value-format.ts';

interface Props {
  readonly name: string;
  /** From left to right: the order of the arrow keys. */
  readonly marks: readonly TradeOffMark[];
  /** Below the x axis, with its unit. */
  readonly xLabel: string;
  /** "Net cash", in the readout. */
  readonly yLabel: string;
  readonly format: ValueFormat;
  readonly selected: number;
  readonly onSelect: (id: number) => void;
}

/** What each setting costs customers along x, what it brings along y; the front joined by a dotted line (ux 2.4). */
export function TradeOffChart(props: Props): ReactElement {
  const { name, marks, xLabel, yLabel, format, onSelect } = props;
  const axes = axesOf(marks);
  const interval = (mark: TradeOffMark): string =>
    `${format.signed(mark.yLow)} to ${format.signed(mark.yHigh)}`;
  return (
    <PointFrame
      name={name}
      height={TRADE_OFF_HEIGHT}
      places={(width) => {
        const { x, y } = tradeOffScales(axes, width, TRADE_OFF_HEIGHT);
        return marks.map((mark) => ({ x: x(mark.x), y: y(mark.y) }));
      }}
      describe={(index) => {
        const mark = marks[index];
        return mark === undefined
          ? ''
          : `${mark.text}, ${yLabel} ${format.signed(mark.y)}, 95% interval ${interval(mark)}, ${xLabel} ${formatNumber(mark.x, 1)}`;
      }}
      readout={(index) => {
        const mark = marks[index];
        if (mark === undefined) return null;
        const net = { label: yLabel, text: format.signed(mark.y), note: interval(mark) };
        const cost = { label: 'per 1,000 accounts', text: formatNumber(mark.x, 1) };
        const rows = [net, cost].map((row) => ({ arm: null, ...row }));
        return <Readout title={mark.text} lane={0} rows={rows} />;
      }}
      onChoose={(index) => {
        const mark = marks[index];
        if (mark !== undefined) onSelect(mark.id);
      }}
    >
      {(width) => <Drawing {...props} width={width} />}
    </PointFrame>
  );
}

/** Only marks decide along x: the interval of the chosen one may end at the edge of the plot. */
function axesOf(marks: readonly TradeOffMark[]): TradeOffAxes {
  return tradeOffAxes(marks.map((mark) => ({ ...mark, xLow: mark.x, xHigh: mark.x })));
}

const Drawing = memo(function Drawing(props: Props & { readonly width: number }): ReactElement {
  const { width, marks, xLabel, format, selected } = props;
  const axes = axesOf(marks);
  const { x, y } = tradeOffScales(axes, width, TRADE_OFF_HEIGHT);
  const chosen = marks.find((mark) => mark.id === selected);
  return (
    <TradeOffPlane
      width={width}
      height={TRADE_OFF_HEIGHT}
      axes={axes}
      xLabel={xLabel}
      format={format}
    >
      <FrontLine marks={marks} x={x} y={y} />
      {chosen !== undefined && <Crosshair mark={chosen} x={x} y={y} width={width} />}
      <Scatter
        data={[...marks]}
        isAnimationActive={false}
        shape={(dot: {
          readonly cx?: number | undefined;
          readonly cy?: number | undefined;
          readonly payload?: TradeOffMark | undefined;
        }) =>
          dot.payload === undefined ? (
            <g />
          ) : (
            <MarkDot
              x={dot.cx ?? 0}
              y={dot.cy ?? 0}
              mark={dot.payload}
              isSelected={dot.payload.id === selected}
            />
          )
        }
      />
      {chosen !== undefined && (
        // Marks lie in a layer of their own, above what just follows them.
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <ChosenLabel mark={chosen} x={x} y={y} width={width} format={format} />
        </ZIndexLayer>
      )}
    </TradeOffPlane>
  );
});

interface ScaleProps {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Joins the marks that nothing beats on both. */
function FrontLine({ marks, x, y }: ScaleProps & { readonly marks: readonly TradeOffMark[] }) {
  const front = marks.filter((mark) => mark.kind === 'front');
  if (front.length < 2) return null;
  const path = front
    .map((mark, index) => `${index === 0 ? 'M' : 'L'}${pixel(x(mark.x))} ${pixel(y(mark.y))}`)
    .join('');
  return <path className="front-line" d={path} />;
}

/** The intervals of the chosen mark in both directions; the one along x may end at the edge of the plot. */
function Crosshair({
  mark,
  x,
  y,
  width,
}: ScaleProps & { readonly mark: TradeOffMark; readonly width: number }) {
  const [cx, cy] = [pixel(x(mark.x)), pixel(y(mark.y))];
  const inside = (at: number): number =>
    pixel(Math.min(width - TRADE_OFF_MARGINS.right, Math.max(TRADE_OFF_MARGINS.left, at)));
  const down = `M${cx} ${pixel(y(mark.yLow))}V${pixel(y(mark.yHigh))}`;
  const across = `M${inside(x(mark.xLow))} ${cy}H${inside(x(mark.xHigh))}`;
  return <path className="front-cross" d={`${down}${across}`} />;
}

interface LabelProps extends ScaleProps {
  readonly mark: TradeOffMark;
  readonly width: number;
  readonly format: ValueFormat;
}

/** The chosen mark's name and what it brings, beside it. */
function ChosenLabel({ mark, x, y, width, format }: LabelProps) {
  const left = x(mark.x) > width * 0.6;
  const at = pixel(x(mark.x) + (left ? -14 : 14));
  const top = Math.max(TRADE_OFF_MARGINS.top + 8, pixel(y(mark.y) - 12));
  const anchor = left ? 'end' : 'start';
  return (
    <g>
      <text className="labb" x={at} y={top} textAnchor={anchor}>
        {mark.text}
      </text>
      <text className="mut" x={at} y={top + 13} textAnchor={anchor}>
        {format.signed(mark.y)}, {formatNumber(mark.x, 1)} per 1,000
      </text>
    </g>
  );
}
