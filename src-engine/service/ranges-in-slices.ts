import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import { isRecordedWhole, recordingRun } from '../simulate/queue/recorded-run.ts';
import { RangeRun } from '../simulate/range-run.ts';
import type { LendRanges } from './lend-ranges.ts';
import { inSlices, settleInSlices } from './settle-in-slices.ts';

/** A slice between two looks at the messages: short enough that cancelling feels immediate. */
const SLICE_MS = 40;
const FIRST_SLICE = 32;
/** A range is passed on, and progress told with it, this often: seldom enough that its tables of days cost little. */
const RANGE_MS = 250;
const LARGEST_RANGE = 2048;

/**
 * Runs accounts here, slice by slice, with pauses for other messages. Slices and ranges follow the host's clock; results do
 * not depend on the cuts (simulate/merge-ranges.ts). Accounts that share capacity come as one range (simulate/queue/recorded-run.ts).
 */
export const rangesInSlices: LendRanges = (context, use) =>
  use(async (given, onRange) => {
    if (isRecordedWhole(given)) {
      const recorded = await inSlices(recordingRun(given), context);
      if (!recorded.ok) return recorded;
      onRange(recorded.value);
      return ok(null);
    }
    const settled = await settleInSlices(given, context);
    if (!settled.ok) return settled;
    const prepared = settled.value;
    const { accountCount } = prepared;
    let size = FIRST_SLICE;
    for (let from = 0; from < accountCount; ) {
      const range = new RangeRun(prepared, from, Math.min(accountCount, from + LARGEST_RANGE));
      const begun = context.now();
      do {
        const sliceBegun = context.now();
        range.runTo(Math.min(range.to, range.next + size));
        const took = context.now() - sliceBegun;
        if (took < SLICE_MS / 2) size = Math.min(LARGEST_RANGE, size * 2);
        else if (took > SLICE_MS) size = Math.max(1, size >> 1);
        await context.pause();
        if (context.signal.cancelled) {
          return err(failure('cancelled', 'The run was stopped; nothing was kept.'));
        }
      } while (range.next < range.to && context.now() - begun < RANGE_MS);
      from = range.next;
      onRange(range.finish());
    }
    return ok(null);
  });
