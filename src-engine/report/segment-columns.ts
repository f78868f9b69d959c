import { accountSums } from '../analyze/account-columns.ts';
import type { SegmentColumn } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import type { RunResult } from '../model/run.ts';

/** Who is in which segment. */
export interface SegmentMembers {
  /** By account. */
  readonly segments: readonly string[];
  /** Index of each account's customer; null when customers are not known: then each account is its own. */
  readonly customer: Int32Array | null;
}

/** One customer in one segment; the difference is summed over replications. */
interface Sums {
  accounts: number;
  difference: number;
}

/**
 * Net cash difference of challenger `arm` (from 1) to the champion, means over replications, by segment and customer; most
 * accounts first, then by name. Customers come in the order of their first account in the segment.
 */
export function segmentColumns(
  result: RunResult,
  arm: number,
  { segments, customer }: SegmentMembers,
): readonly SegmentColumn[] {
  const champion = accountSums(at(result.arms, 0), 'netMinor');
  const challenger = accountSums(at(result.arms, arm), 'netMinor');
  const members = new Map<string, Map<number, Sums>>();
  const sizes = new Map<string, number>();
  for (const [account, segment] of segments.entries()) {
    const customers = members.get(segment) ?? new Map<number, Sums>();
    members.set(segment, customers);
    sizes.set(segment, (sizes.get(segment) ?? 0) + 1);
    const unit = customer === null ? account : (customer[account] ?? account);
    const sums = customers.get(unit) ?? { accounts: 0, difference: 0 };
    customers.set(unit, sums);
    sums.accounts += 1;
    sums.difference += (challenger[account] ?? 0) - (champion[account] ?? 0);
  }
  const size = (segment: string) => sizes.get(segment) ?? 0;
  return [...members]
    .sort(([a], [b]) => size(b) - size(a) || (a < b ? -1 : 1))
    .map(([segment, customers]) => {
      const units = [...customers.values()];
      return {
        segment,
        differences: Float64Array.from(units, ({ difference }) => difference / result.replications),
        accounts: Float64Array.from(units, ({ accounts }) => accounts),
      };
    });
}
