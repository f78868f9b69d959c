import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { isRecordedWhole, recordedRun } from '../queue/recorded-run.ts';
import { KeptWorkers } from './kept-workers.ts';
import { type PoolJob, runPool } from './run-pool.ts';
import { settleOnPool } from './settle-on-pool.ts';

type Job = Omit<PoolJob, 'image' | 'plan' | 'accounts' | 'from'>;

/**
 * Runs all accounts of a prepared run: on a pool of workers, or, with one worker and where all arms' accounts share
 * capacity, on this thread while it is found out who waits. Ends as runPool does.
 */
export async function runPrepared(prepared: PreparedRun, job: Job): Promise<Result<null, Failure>> {
  if (job.workers > 1 || !isRecordedWhole(prepared)) return settleAndRun(prepared, job);
  if (!job.signal.aborted) await job.onRange(recordedRun(prepared));
  return job.signal.aborted ? err(failure('cancelled', 'The run was cancelled.')) : ok(null);
}

/** Finds out who waits and runs the accounts on the same workers: they are sent the portfolio once. */
async function settleAndRun(prepared: PreparedRun, job: Job): Promise<Result<null, Failure>> {
  const kept = new KeptWorkers(job.startWorker);
  const own = { ...job, startWorker: () => kept.startWorker() };
  try {
    const settled = await settleOnPool(prepared, own);
    if (!settled.ok) return settled;
    const { image, plan, accountCount } = settled.value;
    return await runPool({ ...own, image, plan, accounts: accountCount });
  } finally {
    kept.end();
  }
}
