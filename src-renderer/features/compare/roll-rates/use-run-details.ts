import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { RollDifferences } from '../../../../src-engine/model/roll-rates.ts';
import type { ArmDetails, RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { type QueryState, useQuery } from '../../../engine-client/use-query.ts';

export interface RunDetails {
  /** In arm order; null until all of them are there. */
  readonly arms: readonly ArmDetails[] | null;
  /** Of each challenger to the champion. */
  readonly challengers: readonly RollDifferences[];
  readonly failure: Failure | null;
  /** Asks again for everything that failed. */
  readonly retry: () => void;
}

function useArm(run: RunHeader, arm: number): QueryState<ArmDetails> {
  const asked = arm < run.arms.length;
  return useQuery('armDetails', { runId: run.id, arm }, asked ? `run-${run.id}` : null);
}

function useChallenger(run: RunHeader, arm: number): QueryState<RollDifferences> {
  const asked = arm < run.arms.length;
  return useQuery('rollDifferences', { runId: run.id, arm }, asked ? `run-${run.id}` : null);
}

/** What every arm's debt does, and every challenger's beside the champion's; a comparison has at most five arms. */
export function useRunDetails(run: RunHeader): RunDetails {
  const arms = [useArm(run, 0), useArm(run, 1), useArm(run, 2), useArm(run, 3), useArm(run, 4)];
  const challengers = [
    useChallenger(run, 1),
    useChallenger(run, 2),
    useChallenger(run, 3),
    useChallenger(run, 4),
  ];
  const there = (states: readonly QueryState<unknown>[], count: number) =>
    states.slice(0, count).every((state) => state.value !== null && !state.stale);
  const all = arms.slice(0, run.arms.length);
  const failed = [...arms, ...challengers].find((state) => state.failure !== null);
  return {
    arms: there(arms, run.arms.length)
      ? all.flatMap(({ value }) => (value === null ? [] : [value]))
      : null,
    challengers: there(challengers, run.arms.length - 1)
      ? challengers
          .slice(0, run.arms.length - 1)
          .flatMap(({ value }) => (value === null ? [] : [value]))
      : [],
    failure: failed?.failure ?? null,
    retry: () => {
      for (const state of [...arms, ...challengers]) if (state.failure !== null) state.retry();
    },
  };
}
