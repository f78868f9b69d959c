import type { DailyMetric } from '../../../model/run.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { METRIC_ROW } from '../../state/recorder.ts';

/** Adds to a daily count. */
export function tally(
  context: KernelContext,
  state: AccountState,
  metric: DailyMetric,
  count = 1,
): void {
  context.recorder.flow(METRIC_ROW[metric], state.day - context.firstDay, count);
}
