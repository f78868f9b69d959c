import { type Failure, FailureError, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { RunPlan } from '../../model/run.ts';
import type { RunImage } from '../prepared-run.ts';
import type { RangeResult } from '../range-result.ts';
import { OrderedRanges } from './ordered-ranges.ts';
import type { RangeWorker } from './range-worker.ts';
import type { StopSignal } from './stop-signal.ts';

/** Ranges that wait in each worker, so that it never idles while its last answer is merged. */
const RANGES_PER_WORKER = 2;

export interface PoolJob {
  readonly image: RunImage;
  readonly plan: RunPlan;
  /** The last account to run, exclusive; all of them when `from` is left out. */
  readonly accounts: number;
  /** The first account to run: 0 unless a part is run. */
  readonly from?: number;
  readonly workers: number;
  /** Accounts a range. It decides nothing but the grain of progress and memory. */
  readonly rangeSize: number;
  readonly startWorker: () => RangeWorker;
  readonly signal: StopSignal;
  /** Called one range after the other, ascending. */
  readonly onRange: (range: RangeResult) => Promise<void>;
}

/**
 * Runs all accounts of a prepared run on a pool of workers. Ends when every range has been passed on, at the first
 * failure, or within a moment of the signal; the workers are gone then. Errors that are no failures are thrown.
 */
export async function runPool(job: PoolJob): Promise<Result<null, Failure>> {
  const cancelled = failure('cancelled', 'The run was cancelled.');
  if (job.signal.aborted) return err(cancelled);
  const { from = 0 } = job;
  const useful = Math.ceil((job.accounts - from) / job.rangeSize);
  const workers = Array.from({ length: Math.max(1, Math.min(job.workers, useful)) }, () =>
    job.startWorker(),
  );
  const window = workers.length * (RANGES_PER_WORKER + 1);
  const ranges = new OrderedRanges(job.accounts, job.rangeSize, window, job.onRange, from);
  const stop = () => {
    for (const worker of workers) worker.stop();
  };
  job.signal.addEventListener('abort', stop);
  try {
    await Promise.all(workers.map((worker) => drive(worker, job, ranges)));
    return job.signal.aborted ? err(cancelled) : ok(null);
  } catch (thrown) {
    if (job.signal.aborted) return err(cancelled);
    if (thrown instanceof FailureError) return err(thrown.failure);
    throw thrown;
  } finally {
    job.signal.removeEventListener('abort', stop);
    stop();
  }
}

async function drive(worker: RangeWorker, job: PoolJob, ranges: OrderedRanges): Promise<void> {
  await worker.prepare(job.image, job.plan);
  const lane = async () => {
    for (let range = await ranges.next(); range !== null; range = await ranges.next()) {
      const result = await worker.run(range.from, range.to);
      if (job.signal.aborted) return;
      await ranges.deliver(result);
    }
  };
  await Promise.all(Array.from({ length: RANGES_PER_WORKER }, lane));
}
