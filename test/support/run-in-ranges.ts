import { failure } from '../../src-engine/base/failure.ts';
import { err, ok } from '../../src-engine/base/result.ts';
import type { RunRanges } from '../../src-engine/search/evaluate/run-settings.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';

/** Runs in ranges of `chunk` accounts; after `mostRuns` prepared runs it behaves as if it had been cancelled. */
export function runInRanges(chunk = 97, mostRuns = Number.POSITIVE_INFINITY): RunRanges {
  let runs = 0;
  return async (prepared, onRange) => {
    runs += 1;
    if (runs > mostRuns) return err(failure('cancelled', 'cancelled by the test'));
    for (let from = 0; from < prepared.accountCount; from += chunk) {
      onRange(runAccounts(prepared, from, Math.min(from + chunk, prepared.accountCount)));
      await Promise.resolve();
    }
    return ok(null);
  };
}
