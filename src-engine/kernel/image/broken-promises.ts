import type { Portfolio } from '../../model/portfolio.ts';

const BROKEN = 2;
const MOST = 255;

/** Promises of each account that were broken before the as-of day. */
export function brokenPromises({ accounts, promises }: Portfolio): Uint8Array {
  const broken = new Uint8Array(accounts.count);
  if (promises.count === 0) return broken;
  for (let account = 0; account < accounts.count; account++) {
    const end = accounts.promiseStart[account + 1] ?? 0;
    let count = 0;
    for (let row = accounts.promiseStart[account] ?? 0; row < end; row++)
      if (promises.status[row] === BROKEN && count < MOST) count++;
    broken[account] = count;
  }
  return broken;
}
