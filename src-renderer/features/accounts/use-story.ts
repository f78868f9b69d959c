import type { Failure } from '../../../src-engine/base/failure.ts';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import type { Params } from '../../stores/navigation-store.ts';

/** One account under two arms of a run, as far as the engine has answered. */
export interface Stories {
  /** Arm whose decisions are shown. */
  readonly arm: number;
  /** Arm of the lane below; null when the run has only one. */
  readonly otherArm: number | null;
  readonly story: AccountStory | null;
  readonly other: AccountStory | null;
  readonly failure: Failure | null;
  /** Asks again after a failure. */
  readonly retry: () => void;
}

/** The account run again alone under the arms that the address names: same draws as in the run. */
export function useStories(accountId: string, run: RunHeader, params: Params): Stories {
  const arm = armParam(params['arm-shown'], run, 0);
  const otherArm = otherOf(arm, params['against'] ?? params['arm'], run);
  const key = `run-${run.id}`;
  const main = useQuery('accountStory', { runId: run.id, arm, accountId }, key);
  const against = useQuery(
    'accountStory',
    { runId: run.id, arm: otherArm ?? 0, accountId },
    otherArm === null ? null : key,
  );
  return {
    arm,
    otherArm,
    story: main.stale ? null : main.value,
    other: otherArm === null || against.stale ? null : against.value,
    failure: main.failure,
    retry: main.retry,
  };
}

function armParam(text: string | undefined, run: RunHeader, fallback: number): number {
  const arm = Number(text ?? fallback);
  return Number.isInteger(arm) && arm >= 0 && arm < run.arms.length ? arm : fallback;
}

/** The arm to compare with: the champion for a challenger, else the one asked for, else the first. */
function otherOf(arm: number, asked: string | undefined, run: RunHeader): number | null {
  if (run.arms.length < 2) return null;
  if (arm !== 0) return 0;
  const other = armParam(asked, run, 1);
  return other === 0 ? 1 : other;
}
