import { at } from '../../base/assert.ts';

/** Whole numbers in the proportion of `shares` that add up to `total`: largest remainders first, then the first. */
export function shareOut(total: number, shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => share * total);
  const whole = exact.map(Math.floor);
  const left = Math.round(total - whole.reduce((sum, part) => sum + part, 0));
  const order = exact
    .map((part, index) => ({ index, rest: part - at(whole, index) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) whole[index] = at(whole, index) + 1;
  return whole;
}
