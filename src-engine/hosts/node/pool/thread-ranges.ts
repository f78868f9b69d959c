import type { RunRanges } from '../../../search/evaluate/run-settings.ts';
import { KeptWorkers } from '../../../simulate/pool/kept-workers.ts';
import { runPrepared } from '../../../simulate/pool/run-prepared.ts';
import type { CliIo } from '../cli-io.ts';

/**
 * Lends threads that keep the portfolio from one run to the next, for as long as `use` takes; an interrupt ends the run
 * under way with `cancelled`.
 */
export async function withThreads<T>(
  io: CliIo,
  workers: number | null,
  use: (runRanges: RunRanges, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const interrupt = io.guardInterrupt();
  const kept = new KeptWorkers(io.startWorker);
  try {
    return await use(
      (prepared, onRange) =>
        runPrepared(prepared, {
          workers: workers ?? io.parallelism,
          rangeSize: io.rangeAccounts,
          startWorker: () => kept.startWorker(),
          signal: interrupt.signal,
          onRange: (range) => Promise.resolve(onRange(range)),
        }),
      interrupt.signal,
    );
  } finally {
    kept.end();
    interrupt.release();
  }
}
