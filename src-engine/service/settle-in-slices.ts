import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { CallContext } from '../protocol/handlers.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import { settlingWaits } from '../simulate/queue/settle-waits.ts';

/** Between two looks at the messages: short enough that cancelling feels immediate. */
const SLICE_MS = 40;

/** Finds out who waits for shared capacity before accounts are run, with pauses for other messages. */
export async function settleInSlices(
  prepared: PreparedRun,
  context: Pick<CallContext<unknown>, 'signal' | 'pause' | 'now'>,
): Promise<Result<PreparedRun, Failure>> {
  return inSlices(settlingWaits(prepared), context);
}

/** Takes one step after the other, with pauses for other messages. */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  context: Pick<CallContext<unknown>, 'signal' | 'pause' | 'now'>,
): Promise<Result<T, Failure>> {
  for (let begun = context.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return ok(step.value);
    if (context.now() - begun < SLICE_MS) continue;
    await context.pause();
    if (context.signal.cancelled)
      return err(failure('cancelled', 'The run was stopped; nothing was kept.'));
    begun = context.now();
  }
}
