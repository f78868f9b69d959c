import { type Failure, FailureError, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { RunWaits } from '../../model/waits.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { type ArmRun, unsettledRuns, withWaits } from '../queue/settle-waits.ts';
import type { PoolJob } from './run-pool.ts';

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
  const cancelled = failure('cancelled', 'The run was cancelled.');
  if (job.signal.aborted) return err(cancelled);
  const runs = unsettledRuns(prepared);
  const count = Math.min(Math.max(1, job.workers), runs.length);
  const workers = Array.from({ length: count }, () => job.startWorker());
  const found = new Map<ArmRun, RunWaits>();
  const stop = () => {
    for (const worker of workers) worker.stop();
  };
  job.signal.addEventListener('abort', stop);
  try {
    const open = [...runs];
    await Promise.all(
      workers.map(async (worker) => {
        await worker.prepare(prepared.image, prepared.plan);
        for (let run = open.shift(); run !== undefined; run = open.shift()) {
          found.set(run, await worker.waits(run.arm, run.replication));
          if (job.signal.aborted) return;
          await rest();
        }
      }),
    );
    return job.signal.aborted ? err(cancelled) : ok(withWaits(prepared, found));
  } catch (thrown) {
    if (job.signal.aborted) return err(cancelled);
    if (thrown instanceof FailureError) return err(thrown.failure);
    throw thrown;
  } finally {
    job.signal.removeEventListener('abort', stop);
    stop();
  }
}
