import type { Rate } from '../model/roll-rates.ts';

/** A rate with its parts; null for the rate when there is nothing to divide by. */
export function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}
