import { assert } from '../../base/assert.ts';
import type { CapacityState } from '../../kernel/state/capacity-state.ts';
import type { PreparedRun } from '../prepared-run.ts';

/** Tells an account, before it is lived, which of its steps find no shared capacity. */
export interface AccountAnswers {
  /** `replication` is that of the draws. */
  load(capacity: CapacityState, account: number, replication: number): void;
}

/** The answers that stand in the plan of a run; null where the arm's accounts share nothing. */
export function answersOf(prepared: PreparedRun, arm: number): AccountAnswers | null {
  if (prepared.strategies[arm]?.sharesCapacity !== true) return null;
  const { ids } = prepared.image.kernel;
  const { days, arms } = prepared.plan;
  const waits = arms[arm]?.waits;
  return {
    load(capacity, account, replication) {
      const run = waits?.get(replication);
      assert(run !== undefined, 'who waits is found out before accounts are run');
      capacity.load(run.get(ids[account] ?? '') ?? null, null, days);
    },
  };
}
