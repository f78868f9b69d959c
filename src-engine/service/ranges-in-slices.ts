import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import { runAccounts } from '../simulate/run-accounts.ts';
import type { LendRanges } from './lend-ranges.ts';

/** A slice between two looks at the messages: short enough that cancelling feels immediate. */
const SLICE_MS = 40;
const FIRST_SLICE = 32;
const LARGEST_SLICE = 4096;

/**
 * Runs accounts here, slice by slice, with pauses for other messages. Slices follow the host's clock; results do not
 * depend on the cuts (simulate/merge-ranges.ts).
 */
export const rangesInSlices: LendRanges = (context, use) =>
  use(async (prepared, onRange) => {
    const { accountCount } = prepared;
    let size = FIRST_SLICE;
    for (let from = 0; from < accountCount; ) {
      const to = Math.min(accountCount, from + size);
      const begun = context.now();
      onRange(runAccounts(prepared, from, to));
      const took = context.now() - begun;
      if (took < SLICE_MS / 2) size = Math.min(LARGEST_SLICE, size * 2);
      else if (took > SLICE_MS) size = Math.max(1, size >> 1);
      await context.pause();
      if (context.signal.cancelled) {
        return err(failure('cancelled', 'The run was stopped; nothing was kept.'));
      }
      from = to;
    }
    return ok(null);
  });
