import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from './account-state.ts';
import { METRIC_ROW } from './recorder.ts';

/** Adds treatment cost to the account and to the day. Minor units. */
export function charge(context: KernelContext, state: AccountState, amountMinor: number): void {
  if (amountMinor === 0) return;
  state.costMinor += amountMinor;
  context.recorder.flow(METRIC_ROW.costMinor, state.day - context.firstDay, amountMinor);
}
