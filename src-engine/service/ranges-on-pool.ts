import { type Failure, failure } from '../base/failure.ts';
import { err, type Result } from '../base/result.ts';
import { KeptWorkers } from '../simulate/pool/kept-workers.ts';
import { runPool } from '../simulate/pool/run-pool.ts';
import { settleOnPool } from '../simulate/pool/settle-on-pool.ts';
import type { StopSignal } from '../simulate/pool/stop-signal.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import type { LendRanges } from './lend-ranges.ts';
import { rangesInSlices } from './ranges-in-slices.ts';
import type { SimulationPool } from './simulation-pool.ts';

/** Below this many account-days sending the portfolio to workers takes longer than running it here. */
export const WORTH_A_POOL = 10_000_000;
/** Ranges a worker gets in all: enough for even ends and smooth progress. */
const RANGES_PER_WORKER = 24;
/** The same of a part of a run: there are many of them, and each ends when its last range does. */
const RANGES_OF_PART = 12;
const SMALLEST_RANGE = 32;
const LARGEST_RANGE = 1024;

function accountDays({ plan, accountCount }: PreparedRun): number {
  const share = plan.sample === undefined ? 1 : plan.sample.to - plan.sample.from;
  return accountCount * share * plan.days * plan.replications * plan.arms.length;
}

function rangeSize({ plan, accountCount }: PreparedRun, workers: number): number {
  const ranges = plan.firstReplication === undefined ? RANGES_PER_WORKER : RANGES_OF_PART;
  const even = Math.ceil(accountCount / (workers * ranges));
  return Math.max(SMALLEST_RANGE, Math.min(LARGEST_RANGE, even));
}

/** A signal that the pool can hear, raised by the caller's cancel. */
function stopSignal(): StopSignal & { stop(): void } {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    get aborted() {
      return aborted;
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    stop() {
      aborted = true;
      for (const listener of listeners) listener();
    },
  };
}

function stopped(): Result<never, Failure> {
  return err(failure('cancelled', 'The run was stopped; nothing was kept.'));
}

/**
 * Runs accounts on the host's workers, which keep the portfolio from one run of a call to the next; runs of fewer
 * account-days than `worthwhile` stay here, parts of a run aside.
 */
export function rangesOnPool(pool: SimulationPool, worthwhile = WORTH_A_POOL): LendRanges {
  if (pool.workers < 2) return rangesInSlices;
  return async (context, use) => {
    const signal = stopSignal();
    const kept = new KeptWorkers(() => pool.startWorker());
    const forget = context.onCancel(() => signal.stop());
    try {
      return await rangesInSlices(context, (inSlices) =>
        use(async (prepared, onRange) => {
          // A part is one of many: the workers are sent the portfolio once for all of them.
          const isPart = prepared.plan.firstReplication !== undefined;
          if (!isPart && accountDays(prepared) < worthwhile) return inSlices(prepared, onRange);
          const own = { workers: pool.workers, startWorker: () => kept.startWorker(), signal };
          const settled = await settleOnPool(prepared, own, () => context.pause());
          if (signal.aborted) return stopped();
          if (!settled.ok) return settled;
          const ran = await runPool({
            ...own,
            image: prepared.image,
            plan: settled.value.plan,
            accounts: prepared.accountCount,
            rangeSize: rangeSize(prepared, pool.workers),
            onRange: async (range) => {
              onRange(range);
              await context.pause();
            },
          });
          return signal.aborted ? stopped() : ran;
        }),
      );
    } finally {
      forget();
      kept.end();
    }
  };
}
