import { detExp, detLog } from '../../base/det-math.ts';

/** A scale on which a series is forecast, and the way back. */
export interface Transform {
  readonly to: (value: number) => number;
  readonly back: (value: number) => number;
}

/** A rate is never nearer to 0 or 1 than this: log odds of a certainty are infinite. */
const NEAREST = 0.0005;

/** Nothing that is watched can be negative. */
const PLAIN: Transform = { to: (value) => value, back: (value) => Math.max(0, value) };
const LOG: Transform = { to: (value) => detLog(value), back: detExp };
const LOG_ODDS: Transform = {
  to: (rate) => {
    const inside = Math.min(1 - NEAREST, Math.max(NEAREST, rate));
    return detLog(inside / (1 - inside));
  },
  back: (odds) => {
    const share = 1 / (1 + detExp(-odds));
    if (share <= NEAREST * 1.000_001) return 0;
    return share >= 1 - NEAREST * 1.000_001 ? 1 : share;
  },
};

/** Rates by log odds, amounts by their logarithm while all are above 0, else as they are (simulation.md 7). */
export function transformOf(
  scale: 'amount' | 'count' | 'rate',
  values: readonly number[],
): Transform {
  if (scale === 'rate') return LOG_ODDS;
  return scale === 'amount' && values.every((value) => value > 0) ? LOG : PLAIN;
}
