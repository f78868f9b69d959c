import type { KernelContext } from './kernel-context.ts';
import { sumPastDue } from './phases/10-calendar.ts';
import { beginHold, endingDebts } from './phases/12-holds.ts';
import type { AccountState } from './state/account-state.ts';

/** A hold as it is entered while a run goes on; numbers are those of HoldColumns. */
export interface EnteredHold {
  readonly scope: number;
  readonly target: number;
  readonly reason: number;
  readonly fromDay: number;
  /** Inclusive; FAR_DAY without an end. */
  readonly toDay: number;
  readonly blocks: number;
  readonly amountMinor: number;
}

/**
 * Enters a hold today. It counts from its first day, which may be past: pending dates, ages and disputed amounts are
 * computed from the days of holds, so they are now as if the hold had been known in time. What ran meanwhile is
 * history. Returns the hold's index. A dispute that a customer raises begins here.
 */
export function enterHold(context: KernelContext, state: AccountState, hold: EnteredHold): number {
  const { holds } = state;
  const { scope, target, reason, fromDay, toDay, blocks, amountMinor } = hold;
  const debts = endingDebts(context, state, reason);
  const index = holds.add(scope, target, reason, fromDay, toDay, blocks, amountMinor, false);
  if (holds.isOn(index, state.day)) beginHold(context, state, index, debts);
  sumPastDue(state, state.day);
  return index;
}
