import { ok } from '../base/result.ts';
import type { EarlyView } from '../model/early-view.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import { earlyLooks, LOOKS } from './early-looks.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { Simulate } from './simulate.ts';

/** Runs every account the way the host lends, with progress by account; `looks` are the sizes of samples shown before. */
export function simulateOn(lend: LendRanges, looks: readonly number[] = LOOKS): Simulate {
  return (prepared, context, withLooks = false) =>
    lend(context, async (runRanges) => {
      const { accountCount, plan } = prepared;
      const total = accountCount * plan.replications;
      let early: EarlyView | null = null;
      // The newest look comes with every message: the one that brought it may have been overtaken.
      const tell = (done: number) =>
        context.progress({ done, total, ...(early !== null && { early }) });
      if (withLooks) {
        const looked = await earlyLooks(prepared, runRanges, looks, (view) => {
          early = view;
          tell(0);
        });
        if (!looked.ok) return looked;
      }
      const merger = new RunMerger(prepared);
      const ran = await runRanges(prepared, (range) => {
        merger.add(range);
        tell(range.to * plan.replications);
      });
      return ran.ok ? ok(merger.finish()) : ran;
    });
}
