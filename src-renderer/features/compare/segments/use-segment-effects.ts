import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { AccountGrouping } from '../../../../src-engine/model/account-grouping.ts';
import type { MeasureId } from '../../../../src-engine/model/comparison.ts';
import type { SegmentEffects } from '../../../../src-engine/model/segment-effects.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { type QueryState, useQuery } from '../../../engine-client/use-query.ts';

function useArm(
  run: RunHeader,
  arm: number,
  measure: MeasureId,
  by: AccountGrouping,
): QueryState<SegmentEffects> {
  const asked = arm < run.arms.length;
  return useQuery(
    'segmentEffects',
    { runId: run.id, arm, measure, by },
    asked ? `run-${run.id}` : null,
  );
}

/** Each challenger's differences by segment, or another group, in one measure; null until all of them are there. At most four. */
export function useSegmentEffects(
  run: RunHeader,
  measure: MeasureId,
  by: AccountGrouping,
): {
  readonly effects: readonly SegmentEffects[] | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
} {
  const all = [
    useArm(run, 1, measure, by),
    useArm(run, 2, measure, by),
    useArm(run, 3, measure, by),
    useArm(run, 4, measure, by),
  ].slice(0, run.arms.length - 1);
  const isThere = all.every(({ value, stale }) => value !== null && !stale);
  return {
    effects: isThere ? all.flatMap(({ value }) => (value === null ? [] : [value])) : null,
    retry: () => {
      for (const one of all) one.retry();
    },
    failure: all.find(({ failure }) => failure !== null)?.failure ?? null,
  };
}
