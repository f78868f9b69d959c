import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from './account-state.ts';
import { METRIC_ROW } from './recorder.ts';

/**
 * The arrears base of simulation.md 5: what is past due on day 0, and what becomes past due in the window, of which bills
 * that fall due on day 0 are the first: they are known to be unpaid. Debt that falls due up to `baseDay` is in it already;
 * payments of such debt are recovery. What the account is asked for past due on the first morning is kept apart.
 */
export function openArrearsBase(context: KernelContext, state: AccountState): void {
  state.baseDay = context.firstDay;
  state.recoveredMinor = 0;
  state.arrearsBaseMinor = dueSince(state, Number.NEGATIVE_INFINITY, context.firstDay);
  const { items } = state;
  let openingMinor = 0;
  for (let item = 0; item < items.count; item++)
    if ((items.dueDay[item] ?? FAR_DAY) < context.firstDay) openingMinor += items.askedMinor(item);
  state.openingArrearsMinor = openingMinor;
}

/**
 * Recovery on what the account owed past due on day 0, in minor units: money counts against that debt before any that came
 * later, whatever order its payments are allocated in. So the rate of arms that recover the same debt has one denominator (ADR 300).
 */
export function openingRecovered({ recoveredMinor, openingArrearsMinor }: AccountState): number {
  return recoveredMinor < openingArrearsMinor ? recoveredMinor : openingArrearsMinor;
}

/** Takes in what fell due today and was not paid on its day (phase 20). */
export function extendArrearsBase(context: KernelContext, state: AccountState): void {
  if (state.baseDay >= state.day) return;
  const amount = dueSince(state, state.baseDay, state.day);
  state.baseDay = state.day;
  if (amount > 0) becomePastDue(context, state, amount);
}

/** Debt that is past due at once: a fee that ages, a bill whose payment came back. Minor units. */
export function becomePastDue(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
): void {
  state.arrearsBaseMinor += amountMinor;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.becamePastDueMinor, day, amountMinor);
}

/** Open debt that fell due after `after`, up to `day`. */
function dueSince({ items }: AccountState, after: number, day: number): number {
  let sum = 0;
  for (let item = 0; item < items.count; item++) {
    const due = items.dueDay[item] ?? FAR_DAY;
    if (due > after && due <= day) sum += items.pooledMinor[item] ?? 0;
  }
  return sum;
}
