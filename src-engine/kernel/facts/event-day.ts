import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { shiftedDay } from './holds.ts';

/**
 * The day on which a collection event is due: its trigger date, moved by the days of holds (facts/holds.ts). `row` is
 * its place in the process's events. FAR_DAY when a hold has no end.
 */
export function dueEventDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  row: number,
): number {
  const { events } = state.processes;
  const trigger = events.triggerDay[row] ?? FAR_DAY;
  if (state.holds.count === 0) return trigger;
  return shiftedDay(
    context,
    state,
    HOLD_BLOCK.EVENTS,
    debtClass,
    NONE,
    events.datedDay[row] ?? 0,
    trigger,
    lastContactDay(context, state, debtClass, row),
  );
}

/** Trigger date of the last step up to `row` that contacts the customer, NONE when no step does. */
function lastContactDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  row: number,
): number {
  const { events } = state.processes;
  for (let before = row; before >= events.first(debtClass); before--) {
    const type = context.strategy.eventTypes[events.type[before] ?? 0];
    if (type !== undefined && (type.traits & STEP.contact) !== 0)
      return events.triggerDay[before] ?? NONE;
  }
  return NONE;
}
