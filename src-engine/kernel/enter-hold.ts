import { LOG_KIND } from '../model/event-log.ts';
import type { KernelContext } from './kernel-context.ts';
import { sumPastDue } from './phases/10-calendar.ts';
import { beginHold, endingDebts, tellHold } from './phases/12-holds.ts';
import type { AccountState } from './state/account-state.ts';

/** A hold as it is entered while a run goes on; numbers are those of HoldColumns. */
export interface EnteredHold {
  readonly scope: number;
  readonly target: number;
  readonly reason: number;
  readonly fromDay: number;
  /** Inclusive; FAR_DAY until it is lifted. */
  readonly toDay: number;
  readonly blocks: number;
  readonly amountMinor: number;
}

/**
 * Enters a hold today. It counts from its first day, which may be past: pending dates, ages and disputed amounts are
 * computed from the days of holds, so they are now as if the hold had been known in time. What ran meanwhile is
 * history. Returns the hold's index, for lifting it. A dispute that a customer raises begins here.
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

/** Lifts a hold so that today is its first free day: a review follows tonight. */
export function liftHold(context: KernelContext, state: AccountState, hold: number): void {
  state.holds.lift(hold, state.day - 1);
  state.reviews.add(state.day);
  sumPastDue(state, state.day);
  tellHold(context, state, hold, LOG_KIND.holdEnded);
}
