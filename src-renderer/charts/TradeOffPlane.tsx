import type { ReactElement, ReactNode } from 'react';
import { CartesianGrid, ReferenceLine, ScatterChart, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../format/count.ts';
import { signedAxis } from './signed-axis.ts';
import { TRADE_OFF_MARGINS, type TradeOffAxes } from './trade-off-axes.ts';
import type { ValueFormat } from './value-format.ts';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly axes: TradeOffAxes;
  readonly xLabel: string;
  readonly format: ValueFormat;
  readonly children: ReactNode;
}

/** Harm along x, a signed difference along y with its zero line: the ground of every trade-off. */
export function TradeOffPlane(props: Props): ReactElement {
  const { width, height, axes, xLabel, format, children } = props;
  const { xTicks, yTicks } = axes;
  return (
    <ScatterChart
      width={width}
      height={height}
      accessibilityLayer={false}
      margin={{ left: 0, right: TRADE_OFF_MARGINS.right, top: TRADE_OFF_MARGINS.top, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[xTicks[0] ?? 0, xTicks.at(-1) ?? 1]}
        ticks={[...xTicks]}
        interval={0}
        height={TRADE_OFF_MARGINS.bottom}
        stroke="var(--axis)"
        tickFormatter={xTick}
        label={{ value: xLabel, position: 'insideBottomRight', offset: 6 }}
      />
      <YAxis
        dataKey="y"
        type="number"
        width={TRADE_OFF_MARGINS.left}
        domain={[yTicks[0] ?? 0, yTicks.at(-1) ?? 1]}
        ticks={[...yTicks]}
        interval={0}
        tickFormatter={signedAxis(yTicks, format)}
        axisLine={false}
        tickLine={false}
      />
      <ReferenceLine y={0} stroke="var(--text-2)" />
      {children}
    </ScatterChart>
  );
}

/** A tick of the x axis without decimals that nobody needs. */
function xTick(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);
}
