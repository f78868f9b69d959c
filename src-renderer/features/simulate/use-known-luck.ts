import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { runViewKey } from '../../stores/run-view-key.ts';

/** What a finished comparison says of the luck in net cash, minor units. */
export interface KnownLuck {
  /** Half the 95 % interval of luck, the widest challenger's, with the replications of that run. */
  readonly halfWidth: number;
  /** The change in net cash that matters. */
  readonly matters: number;
}

/** The luck of a run's net cash; null without a challenger, with one replication, or while it is read. */
export function useKnownLuck(run: RunHeader | null): KnownLuck | null {
  const usable = run !== null && run.arms.length > 1 && run.replications > 1;
  const view = useQuery('runView', { runId: run?.id ?? 0 }, usable ? runViewKey(run) : null).value;
  const netCash = view?.comparison.measures.find((one) => one.measure === 'netCash');
  if (netCash === undefined) return null;
  const widths = netCash.differences.flatMap(({ luckLow, luckHigh }) =>
    luckLow === null || luckHigh === null ? [] : [(luckHigh - luckLow) / 2],
  );
  if (widths.length === 0) return null;
  return { halfWidth: Math.max(...widths), matters: netCash.changeThatMatters };
}
