import type { ReactElement, ReactNode } from 'react';
import { ReferenceLine, ScatterChart, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../format/count.ts';
import { NumberAxis } from './NumberAxis.tsx';
import { signedAxis } from './signed-axis.ts';
import { TRADE_OFF_MARGINS, type TradeOffAxes, tradeOffScales } from './trade-off-axes.ts';
import { ValueAxis } from './ValueAxis.tsx';
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
  const size = { width, height, margins: TRADE_OFF_MARGINS };
  return (
    <ScatterChart
      width={width}
      height={height}
      accessibilityLayer={false}
      margin={TRADE_OFF_MARGINS}
    >
      <XAxis
        dataKey="x"
        type="number"
        domain={[xTicks[0] ?? 0, xTicks.at(-1) ?? 1]}
        hide={true}
        niceTicks="none"
      />
      <YAxis
        dataKey="y"
        type="number"
        domain={[yTicks[0] ?? 0, yTicks.at(-1) ?? 1]}
        hide={true}
        niceTicks="none"
      />
      <ValueAxis {...size} ticks={yTicks} tick={signedAxis(yTicks, format)} />
      <NumberAxis
        {...size}
        ticks={xTicks}
        place={tradeOffScales(axes, width, height).x}
        text={xTick}
        title={xLabel}
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
