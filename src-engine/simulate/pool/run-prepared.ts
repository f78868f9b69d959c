import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { isRecordedWhole, recordedRun } from '../queue/recorded-run.ts';
import { settledRun } from '../queue/settle-waits.ts';
import { type PoolJob, runPool } from './run-pool.ts';

/**
 * Runs all accounts of a prepared run: on a pool of workers, or, with one worker and where all arms' accounts share
 * capacity, on this thread while it is found out who waits. Ends as runPool does.
 */
export async function runPrepared(
  prepared: PreparedRun,
  job: Omit<PoolJob, 'image' | 'plan' | 'accounts' | 'from'>,
): Promise<Result<null, Failure>> {
  const { image, accountCount } = prepared;
  if (job.workers > 1 || !isRecordedWhole(prepared))
    return runPool({ ...job, image, plan: settledRun(prepared).plan, accounts: accountCount });
  if (!job.signal.aborted) await job.onRange(recordedRun(prepared));
  return job.signal.aborted ? err(failure('cancelled', 'The run was cancelled.')) : ok(null);
}
