import { accountSums } from '../analyze/account-columns.ts';
import type { SegmentColumn } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import type { RunResult } from '../model/run.ts';

/**
 * Net cash difference of challenger `arm` (from 1) to the champion for each account, means over replications, by
 * segment; most accounts first, then by name.
 */
export function segmentColumns(
  result: RunResult,
  arm: number,
  segments: readonly string[],
): readonly SegmentColumn[] {
  const members = new Map<string, number[]>();
  for (const [account, segment] of segments.entries()) {
    const list = members.get(segment);
    if (list === undefined) members.set(segment, [account]);
    else list.push(account);
  }
  const champion = accountSums(at(result.arms, 0), 'netMinor');
  const challenger = accountSums(at(result.arms, arm), 'netMinor');
  return [...members]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([segment, accounts]) => ({
      segment,
      differences: Float64Array.from(
        accounts,
        (account) => ((challenger[account] ?? 0) - (champion[account] ?? 0)) / result.replications,
      ),
    }));
}
