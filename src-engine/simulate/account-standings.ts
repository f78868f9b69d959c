import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { snapshotCount } from '../kernel/state/recorder.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { prepareToldAgain } from './prepare-told-again.ts';
import { runAccounts } from './run-accounts.ts';

/** Where every account stands at every snapshot of one arm in replication 1. */
export interface AccountStandings {
  readonly accounts: number;
  readonly snapshots: number;
  /** [snapshot][account]: index into ROLL_STATES. */
  readonly states: Uint8Array;
  /** [snapshot][account]: the buckets in which it owes, one bit each, the first of AGE_BUCKETS the lowest. */
  readonly owedBuckets: Uint8Array;
}

/**
 * Runs replication 1 of one arm again for what a run does not keep by account. The same plan on the same portfolio: the
 * accounts of a roll-rate cell add up to what the run counted.
 */
export function accountStandings(
  portfolio: Portfolio,
  plan: RunPlan,
  arm: number,
): Result<AccountStandings, Failure> {
  const prepared = prepareToldAgain(portfolio, plan, arm);
  if (!prepared.ok) return prepared;
  const accounts = prepared.value.accountCount;
  const snapshots = snapshotCount(plan.days);
  const states = new Uint8Array(accounts * snapshots);
  const owedBuckets = new Uint8Array(accounts * snapshots);
  runAccounts(prepared.value, 0, accounts, {
    listeners: {
      snapshots: {
        stands: (account, snapshot, state) => {
          states[snapshot * accounts + account] = state;
        },
        owes: (account, snapshot, bucket, amountMinor) => {
          const place = snapshot * accounts + account;
          if (amountMinor > 0) owedBuckets[place] = (owedBuckets[place] ?? 0) | (1 << bucket);
        },
      },
    },
  });
  return ok({ accounts, snapshots, states, owedBuckets });
}
