import type { LadderSteps } from '../../../../src-engine/model/ladder-steps.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { useEditor } from '../use-editor.ts';

/** What the last run did of every template; null without a run of this strategy, or until it is counted. */
export function useLadderSteps(): readonly LadderSteps[] | null {
  const { runArm } = useEditor();
  const { value } = useQuery(
    'ladderSteps',
    { runId: runArm?.runId ?? 0, arm: runArm?.arm ?? 0 },
    runArm?.runId ?? null,
  );
  return runArm === null ? null : value;
}
