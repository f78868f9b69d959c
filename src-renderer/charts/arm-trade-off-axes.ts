import { type TradeOffAxes, tradeOffAxes } from './trade-off-axes.ts';

/** One arm with the intervals of its differences to the champion in both directions; the champion has none. */
export interface ArmMark {
  readonly arm: number;
  readonly label: string;
  readonly x: number;
  readonly xLow: number;
  readonly xHigh: number;
  readonly y: number;
  readonly yLow: number;
  readonly yHigh: number;
}

/** A setting of a sweep behind the arms. */
export interface SettingDot {
  readonly x: number;
  readonly y: number;
  /** No other setting beats it on both. */
  readonly isOnFront: boolean;
}

/** Axes that hold the arms with their intervals, and the settings. */
export function armTradeOffAxes(
  marks: readonly ArmMark[],
  dots: readonly SettingDot[],
): TradeOffAxes {
  const points = dots.map(({ x, y }) => ({ xLow: x, xHigh: x, yLow: y, yHigh: y }));
  const known = marks.map(({ x, y, xLow, xHigh, yLow, yHigh }) => ({
    ...(isKnown(xLow, xHigh) ? { xLow, xHigh } : { xLow: x, xHigh: x }),
    ...(isKnown(yLow, yHigh) ? { yLow, yHigh } : { yLow: y, yHigh: y }),
  }));
  return tradeOffAxes([...known, ...points]);
}

/** From a single account there is no interval: its ends are infinite and nothing can be drawn of it. */
export function isKnown(low: number, high: number): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}
