import type { PreparedRun } from './prepared-run.ts';
import type { RangeResult } from './range-result.ts';
import { RangeRun, type RangeRunOptions } from './range-run.ts';

/** Runs accounts `from` to `to` - 1 in one go (range-run.ts). */
export function runAccounts(
  prepared: PreparedRun,
  from: number,
  to: number,
  options: RangeRunOptions = {},
): RangeResult {
  const run = new RangeRun(prepared, from, to, options);
  run.runTo(to);
  return run.finish();
}
