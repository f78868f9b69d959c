import { detExp } from '../base/det-math.ts';
import type { RateRange } from '../model/rate-ranges.ts';

/** Ends of an interval, in the unit of its value. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * An interval of a value with half its width on the value's own scale (Student's t, linearised), kept within what the value
 * can be. A share takes the width on its log odds, as survey samples do (Korn and Graubard 1999): the ends stay between 0 and
 * 1 and lie further off on the side where there is room. What cannot be negative ends at 0: a part that is impossible covers
 * nothing, so cutting it off changes no coverage. What may be negative keeps both ends.
 */
export function intervalWithin(range: RateRange, value: number, half: number): Ends {
  if (range === 'share' && value > 0 && value < 1) {
    const onLogOdds = half / (value * (1 - value));
    const rest = 1 - value;
    return {
      low: value / (value + rest * detExp(onLogOdds)),
      high: value / (value + rest * detExp(-onLogOdds)),
    };
  }
  const low = range === 'signed' || value < 0 ? value - half : Math.max(0, value - half);
  const high = value + half;
  return { low, high: range === 'share' && value <= 1 ? Math.min(1, high) : high };
}
