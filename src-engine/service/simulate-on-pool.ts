import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import type { RangeWorker } from '../simulate/pool/range-worker.ts';
import { runPool } from '../simulate/pool/run-pool.ts';
import type { StopSignal } from '../simulate/pool/stop-signal.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import type { Simulate } from './simulate.ts';
import { simulateInSlices } from './simulate-in-slices.ts';

export interface SimulationPool {
  readonly workers: number;
  startWorker(): RangeWorker;
}

/** Below this many account-days sending the portfolio to workers takes longer than running it here. */
const WORTH_A_POOL = 10_000_000;
/** Ranges a worker gets in all: enough for even ends and smooth progress. */
const RANGES_PER_WORKER = 24;
const SMALLEST_RANGE = 32;
const LARGEST_RANGE = 1024;

function accountDays({ plan, accountCount }: PreparedRun): number {
  return accountCount * plan.days * plan.replications * plan.arms.length;
}

function rangeSize(accounts: number, workers: number): number {
  const even = Math.ceil(accounts / (workers * RANGES_PER_WORKER));
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

/** Runs on the host's workers; runs of fewer account-days than `worthwhile` stay here. */
export function simulateOnPool(pool: SimulationPool, worthwhile = WORTH_A_POOL): Simulate {
  return async (prepared, context) => {
    if (pool.workers < 2 || accountDays(prepared) < worthwhile)
      return simulateInSlices(prepared, context);
    const { plan, accountCount, image } = prepared;
    const merger = new RunMerger(prepared);
    const signal = stopSignal();
    const forget = context.onCancel(() => signal.stop());
    try {
      const ran = await runPool({
        image,
        plan,
        accounts: accountCount,
        workers: pool.workers,
        rangeSize: rangeSize(accountCount, pool.workers),
        startWorker: () => pool.startWorker(),
        signal,
        onRange: async (range) => {
          merger.add(range);
          const total = accountCount * plan.replications;
          context.progress({ done: range.to * plan.replications, total });
          await context.pause();
        },
      });
      if (signal.aborted)
        return err(failure('cancelled', 'The run was stopped; nothing was kept.'));
      return ran.ok ? ok(merger.finish()) : ran;
    } finally {
      forget();
    }
  };
}
