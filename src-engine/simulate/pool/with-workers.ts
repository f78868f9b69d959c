import { type Failure, FailureError, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { RangeWorker } from './range-worker.ts';
import type { StopSignal } from './stop-signal.ts';

/**
 * Lends so many workers. Ends when `use` does, at the first failure, or within a moment of the signal; the workers are stopped
 * then. Errors that are no failures are thrown.
 */
export async function withWorkers<T>(
  count: number,
  startWorker: () => RangeWorker,
  signal: StopSignal,
  use: (workers: readonly RangeWorker[]) => Promise<T>,
): Promise<Result<T, Failure>> {
  const cancelled = failure('cancelled', 'The run was cancelled.');
  if (signal.aborted) return err(cancelled);
  const workers = Array.from({ length: count }, startWorker);
  const stop = () => {
    for (const worker of workers) worker.stop();
  };
  signal.addEventListener('abort', stop);
  try {
    const value = await use(workers);
    return signal.aborted ? err(cancelled) : ok(value);
  } catch (thrown) {
    if (signal.aborted) return err(cancelled);
    if (thrown instanceof FailureError) return err(thrown.failure);
    throw thrown;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
