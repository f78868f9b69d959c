import { formatNumber } from './count.ts';
import { signed } from './signed.ts';

/** Ratio 0.785 as `78.5%`. */
export function formatPercent(ratio: number, digits = 1): string {
  return `${formatNumber(ratio * 100, digits)}%`;
}

/** A difference of two ratios in percentage points: `\u22121.25 pp`. */
export function formatPoints(ratioDifference: number, digits = 2): string {
  return `${signed(ratioDifference * 100, (value) => formatNumber(value, digits))} pp`;
}
