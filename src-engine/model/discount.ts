import { detExp, detLog } from '../base/det-math.ts';

/** Money a year from now is worth so much less: 8 % (simulation.md 5, NPV). */
const DISCOUNT_RATE = 0.08;

/** What a unit of money on day index `day` is worth on day 0: (1 + rate)^(-day / 365). */
export function discountFactor(day: number, rate = DISCOUNT_RATE): number {
  return detExp((-day / 365) * detLog(1 + rate));
}
