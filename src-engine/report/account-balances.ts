import { spreadDisputes } from '../kernel/facts/disputes.ts';
import { openingItems } from '../kernel/image/opening-items.ts';
import { openingProtection } from '../kernel/image/opening-protection.ts';
import { ageBucket } from '../kernel/phases/10-calendar.ts';
import { HoldState } from '../kernel/state/hold-state.ts';
import { OpenItems } from '../kernel/state/open-items.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { AGE_BUCKETS } from '../model/run.ts';

/** Bucket of an account that owes nothing. */
const NO_BUCKET = 255;

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

/** Open items of the account that has most. */
function mostItems(itemStart: Int32Array): number {
  let most = 0;
  for (let account = 1; account < itemStart.length; account++)
    most = Math.max(most, (itemStart[account] ?? 0) - (itemStart[account - 1] ?? 0));
  return most;
}

/**
 * Ages every unpaid item by its due day (credits consume the oldest first, domain.md 3.3). What is in dispute is owed,
 * but stands with the debt that is not due.
 */
export function accountBalances(portfolio: Portfolio): AccountBalances {
  const { count } = portfolio.accounts;
  const columns = { ...openingItems(portfolio), ...openingProtection(portfolio) };
  const state = { items: new OpenItems(mostItems(columns.itemStart)), holds: new HoldState() };
  const openMinor = new Float64Array(count);
  const pastDueMinor = new Float64Array(count);
  const oldestDays = new Int32Array(count);
  const bucket = new Uint8Array(count).fill(NO_BUCKET);
  const bucketMinor = new Float64Array(AGE_BUCKETS.length);
  let scopeMinor = 0;
  for (let account = 0; account < count; account++) {
    state.items.reset(columns, account);
    state.holds.reset(columns, account);
    if (state.holds.setsApart) spreadDisputes(state, portfolio.asOfDay);
    const { items } = state;
    for (let item = 0; item < items.count; item++) {
      const open = items.pooledMinor[item] ?? 0;
      if (open === 0) continue;
      const asked = items.askedMinor(item);
      const days = Math.max(0, portfolio.asOfDay - (items.dueDay[item] ?? 0));
      const age = ageBucket(days);
      openMinor[account] = (openMinor[account] ?? 0) + open;
      scopeMinor += open;
      bucketMinor[age] = (bucketMinor[age] ?? 0) + asked;
      bucketMinor[0] = (bucketMinor[0] ?? 0) + open - asked;
      if (asked === 0) continue;
      if (age > 0) pastDueMinor[account] = (pastDueMinor[account] ?? 0) + asked;
      oldestDays[account] = Math.max(oldestDays[account] ?? 0, days);
    }
    if ((openMinor[account] ?? 0) > 0) bucket[account] = ageBucket(oldestDays[account] ?? 0);
  }
  return { openMinor, pastDueMinor, oldestDays, bucket, bucketMinor, scopeMinor };
}
