import type { Failure } from '../../base/failure.ts';
import type { Result } from '../../base/result.ts';
import type { RunWaits } from '../../model/waits.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { type ArmRun, unsettledRuns, withWaits } from '../queue/settle-waits.ts';
import type { RangeWorker } from './range-worker.ts';
import type { PoolJob } from './run-pool.ts';
import { withWorkers } from './with-workers.ts';

/**
 * Finds out on a pool of workers who waits for shared capacity, one replication of an arm a worker, and returns the prepared run with it
 * in its plan; the run itself, without a worker, where nothing is to be found out. Replications know nothing of each other, so it does
 * not matter who finds what. Ends as runPool does; `rest` is awaited after each.
 */
export async function settleOnPool(
  prepared: PreparedRun,
  job: Pick<PoolJob, 'workers' | 'startWorker' | 'signal'>,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<Result<PreparedRun, Failure>> {
  const open = unsettledRuns(prepared);
  const count = Math.min(Math.max(1, job.workers), open.length);
  return withWorkers(count, job.startWorker, job.signal, async (workers) => {
    const found = new Map<ArmRun, RunWaits>();
    const find = async (worker: RangeWorker) => {
      await worker.prepare(prepared.image, prepared.plan);
      for (let run = open.shift(); run !== undefined; run = open.shift()) {
        found.set(run, await worker.waits(run.arm, run.replication));
        if (job.signal.aborted) return;
        await rest();
      }
    };
    await Promise.all(workers.map(find));
    return withWaits(prepared, found);
  });
}
