import { assert } from '../../../base/assert.ts';

/** Digits behind the point of every mean in the CSV files. */
const MEAN_DECIMALS = 4;
const SCALE = 10 ** MEAN_DECIMALS;

/**
 * The mean of `count` integers from their sum, as decimal text with four digits behind the point, halves rounded away
 * from zero. Integers only, so the text is the same everywhere.
 */
export function meanText(sum: number, count: number): string {
  assert(Number.isSafeInteger(sum) && count > 0, `${sum} is not a sum of integers`);
  const size = Math.abs(sum);
  let whole = Math.floor(size / count);
  const rest = size - whole * count;
  let fraction = Math.floor((2 * rest * SCALE + count) / (2 * count));
  if (fraction === SCALE) {
    whole += 1;
    fraction = 0;
  }
  const sign = sum < 0 && (whole > 0 || fraction > 0) ? '-' : '';
  return `${sign}${whole}.${String(fraction).padStart(MEAN_DECIMALS, '0')}`;
}
