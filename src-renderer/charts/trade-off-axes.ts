import { ticksFromZero } from './axis-ticks.ts';
import { type LinearScale, linearScale } from './linear-scale.ts';
import { roundTicks } from './round-ticks.ts';

/** Ticks of both axes; the first and the last are the ends of the plot. */
export interface TradeOffAxes {
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}

/** What lies on a trade-off, with its intervals. */
interface Spread {
  readonly xLow: number;
  readonly xHigh: number;
  readonly yLow: number;
  readonly yHigh: number;
}

export const TRADE_OFF_HEIGHT = 300;
export const TRADE_OFF_MARGINS = { left: 64, right: 20, top: 20, bottom: 44 };

/** Positions need no zero along x; differences along y have one. */
export function tradeOffAxes(marks: readonly Spread[]): TradeOffAxes {
  const first = marks[0];
  return {
    xTicks: roundTicks(
      marks.reduce((low, mark) => Math.min(low, mark.xLow), first?.xLow ?? 0),
      marks.reduce((high, mark) => Math.max(high, mark.xHigh), first?.xHigh ?? 0),
    ),
    yTicks: ticksFromZero(
      marks.reduce((low, mark) => Math.min(low, mark.yLow), 0),
      marks.reduce((high, mark) => Math.max(high, mark.yHigh), 0),
    ),
  };
}

/** Pixels of values on a drawing of this size. */
export function tradeOffScales(
  { xTicks, yTicks }: TradeOffAxes,
  width: number,
  height: number,
): { readonly x: LinearScale; readonly y: LinearScale } {
  const { left, right, top, bottom } = TRADE_OFF_MARGINS;
  const end = Math.max(left + 1, width - right);
  return {
    x: linearScale([xTicks[0] ?? 0, xTicks.at(-1) ?? 1], [left, end]),
    y: linearScale([yTicks[0] ?? 0, yTicks.at(-1) ?? 1], [height - bottom, top]),
  };
}
