import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from './account-state.ts';
import { METRIC_ROW } from './recorder.ts';

/**
 * Books what money has paid of fees (simulation.md 5: pass-through fees recovered), by the order in which money pays debt:
 * `before` is what was open of fees before the payment. A payment that comes back opens them again: then it is less.
 * Credits that are no money, as a waived debt, are not booked. Minor units.
 */
export function recoverFees(context: KernelContext, state: AccountState, before: number): void {
  const recovered = before - state.items.openFeesMinor();
  if (recovered === 0) return;
  state.feesRecoveredMinor += recovered;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.feesRecoveredMinor, day, recovered);
}
