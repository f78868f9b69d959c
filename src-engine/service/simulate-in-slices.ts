import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { RunProgress, RunResult } from '../model/run.ts';
import type { CallContext } from '../protocol/handlers.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import { runAccounts } from '../simulate/run-accounts.ts';

/** A slice between two looks at the messages: short enough that cancelling feels immediate. */
const SLICE_MS = 40;
const FIRST_SLICE = 32;
const LARGEST_SLICE = 4096;

/**
 * Runs all accounts slice by slice, with pauses for other messages. Slices follow the host's clock; the result does
 * not depend on the cuts (simulate/merge-ranges.ts).
 */
export async function simulateInSlices(
  prepared: PreparedRun,
  context: CallContext<RunProgress>,
): Promise<Result<RunResult, Failure>> {
  const { accountCount, plan } = prepared;
  const total = accountCount * plan.replications;
  const merger = new RunMerger(prepared);
  let size = FIRST_SLICE;
  for (let from = 0; from < accountCount; ) {
    const to = Math.min(accountCount, from + size);
    const begun = context.now();
    merger.add(runAccounts(prepared, from, to));
    const took = context.now() - begun;
    if (took < SLICE_MS / 2) size = Math.min(LARGEST_SLICE, size * 2);
    else if (took > SLICE_MS) size = Math.max(1, size >> 1);
    context.progress({ done: to * plan.replications, total });
    await context.pause();
    if (context.signal.cancelled) {
      return err(failure('cancelled', 'The run was stopped; nothing was kept.'));
    }
    from = to;
  }
  return ok(merger.finish());
}
