import type { Failure } from '../../base/failure.ts';
import type { Result } from '../../base/result.ts';
import type { RunPlan } from '../../model/run.ts';
import type { RunImage } from '../prepared-run.ts';
import type { RangeResult } from '../range-result.ts';
import { OrderedRanges } from './ordered-ranges.ts';
import type { RangeWorker } from './range-worker.ts';
import type { StopSignal } from './stop-signal.ts';
import { withWorkers } from './with-workers.ts';

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
  const { from = 0 } = job;
  const useful = Math.ceil((job.accounts - from) / job.rangeSize);
  const count = Math.max(1, Math.min(job.workers, useful));
  const window = count * (RANGES_PER_WORKER + 1);
  const ranges = new OrderedRanges(job.accounts, job.rangeSize, window, job.onRange, from);
  return withWorkers(count, job.startWorker, job.signal, async (workers) => {
    await Promise.all(workers.map((worker) => drive(worker, job, ranges)));
    return null;
  });
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
