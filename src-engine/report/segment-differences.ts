import { segmentEffects } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import type { RunResult } from '../model/run.ts';
import type { RunView } from '../protocol/methods.ts';
import { type SegmentMembers, segmentColumns } from './segment-columns.ts';

/**
 * Net cash difference to the champion per account, by segment, with the 95 % interval over the customers of the segment
 * (simulation.md 4.3). Segments of one customer are left out: one says nothing of its segment. Largest first.
 */
export function segmentDifferences(
  result: RunResult,
  members: SegmentMembers,
): RunView['segments'] {
  const challengers = result.arms
    .slice(1)
    .map(
      (_, index) => segmentEffects(segmentColumns(result, index + 1, members, 'netCash')).effects,
    );
  // Without a challenger the segments are still named: the champion's own column has the same accounts.
  const named = segmentEffects(segmentColumns(result, 0, members, 'netCash')).effects;
  return named.map(({ segment, accounts }, index) => ({
    segment,
    accounts,
    differences: challengers.map((effects) => {
      const { value, low, high } = at(effects, index);
      return { value, low, high };
    }),
  }));
}
