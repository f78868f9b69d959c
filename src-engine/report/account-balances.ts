import { openingItems } from '../kernel/image/opening-items.ts';
import { ageBucket } from '../kernel/phases/10-calendar.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { AGE_BUCKETS } from '../model/run.ts';

/** Bucket of an account that owes nothing. */
export const NO_BUCKET = 255;

/** What each account owes on the as-of day, after all credits, as a run sees it on its first morning. */
export interface AccountBalances {
  /** Everything owed, minor units. */
  readonly openMinor: Float64Array;
  /** The part whose due day is over. */
  readonly pastDueMinor: Float64Array;
  /** Days past due of the oldest unpaid item; 0 when nothing is past due. */
  readonly oldestDays: Int32Array;
  /** Index into AGE_BUCKETS of the oldest unpaid item; NO_BUCKET when nothing is owed. */
  readonly bucket: Uint8Array;
  /** Open amounts of the whole portfolio in the order of AGE_BUCKETS. */
  readonly bucketMinor: Float64Array;
  readonly scopeMinor: number;
}

/** Ages every unpaid item by its due day (credits consume the oldest first, domain.md 3.3). */
export function accountBalances(portfolio: Portfolio): AccountBalances {
  const { count } = portfolio.accounts;
  const items = openingItems(portfolio);
  const openMinor = new Float64Array(count);
  const pastDueMinor = new Float64Array(count);
  const oldestDays = new Int32Array(count);
  const bucket = new Uint8Array(count).fill(NO_BUCKET);
  const bucketMinor = new Float64Array(AGE_BUCKETS.length);
  let scopeMinor = 0;
  for (let account = 0; account < count; account++) {
    const end = items.itemStart[account + 1] ?? 0;
    for (let item = items.itemStart[account] ?? 0; item < end; item++) {
      const open = items.itemPooledMinor[item] ?? 0;
      if (open === 0) continue;
      const days = Math.max(0, portfolio.asOfDay - (items.itemDueDay[item] ?? 0));
      const age = ageBucket(days);
      openMinor[account] = (openMinor[account] ?? 0) + open;
      if (age > 0) pastDueMinor[account] = (pastDueMinor[account] ?? 0) + open;
      oldestDays[account] = Math.max(oldestDays[account] ?? 0, days);
      bucketMinor[age] = (bucketMinor[age] ?? 0) + open;
      scopeMinor += open;
    }
    if ((openMinor[account] ?? 0) > 0) bucket[account] = ageBucket(oldestDays[account] ?? 0);
  }
  return { openMinor, pastDueMinor, oldestDays, bucket, bucketMinor, scopeMinor };
}
