import { mattersOfNext } from '../../../src-engine/model/change-that-matters.ts';
import { primaryMember } from '../../../src-engine/model/primary-measure.ts';
import type { RunHeader, RunRequest } from '../../../src-engine/protocol/methods.ts';
import { nextRequest } from '../../commands/run-comparison.ts';
import { wantedReplications } from '../../format/replications-text.ts';

/**
 * The strategies as they are now under the days, replications (all that were asked for, or the precision), seed, primary
 * measure and changes that matter of a run.
 */
export function requestOfRun(run: RunHeader): RunRequest {
  const { days, seed, precision, primaryMeasure } = run;
  const { primaryMeasure: _, matters: __, ...next } = nextRequest();
  return {
    ...next,
    ...primaryMember(primaryMeasure),
    ...mattersOfNext(run),
    days,
    replications: wantedReplications(run),
    seed,
    ...(precision !== null && {
      precision: { halfWidth: precision.halfWidth, most: precision.most },
    }),
  };
}
