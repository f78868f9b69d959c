import type { PreparedRun } from './prepared-run.ts';
import { isRecordedWhole, recordedRun } from './queue/recorded-run.ts';
import type { RangeResult } from './range-result.ts';
import { RangeRun, type RangeRunOptions } from './range-run.ts';

/** Runs accounts `from` to `to` - 1 in one go (range-run.ts); all of them, where they share capacity, while it is found out who waits. */
export function runAccounts(
  prepared: PreparedRun,
  from: number,
  to: number,
  options: RangeRunOptions | null = null,
): RangeResult {
  const isWhole = options === null && from === 0 && to === prepared.accountCount;
  if (isWhole && isRecordedWhole(prepared)) return recordedRun(prepared);
  const run = new RangeRun(prepared, from, to, options ?? {});
  run.runTo(to);
  return run.finish();
}
