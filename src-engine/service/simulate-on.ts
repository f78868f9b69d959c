import { ok } from '../base/result.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { Simulate } from './simulate.ts';

/** Runs every account the way the host lends, with progress by account. */
export function simulateOn(lend: LendRanges): Simulate {
  return (prepared, context) =>
    lend(context, async (runRanges) => {
      const { accountCount, plan } = prepared;
      const total = accountCount * plan.replications;
      const merger = new RunMerger(prepared);
      const ran = await runRanges(prepared, (range) => {
        merger.add(range);
        context.progress({ done: range.to * plan.replications, total });
      });
      return ran.ok ? ok(merger.finish()) : ran;
    });
}
