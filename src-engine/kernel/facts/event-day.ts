import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { shiftedDay } from './holds.ts';

/**
 * The day on which a collection event is due: its trigger date, moved by the days of holds (facts/holds.ts). `position`
 * counts the events of the class's process in their order. FAR_DAY when there is none, or a hold has no end.
 */
export function dueEventDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  position: number,
): number {
  const { processes } = state;
  if (position >= (processes.eventCount[debtClass] ?? 0)) return FAR_DAY;
  const place = debtClass * processes.maxEvents + position;
  const trigger = processes.eventDay[place] ?? FAR_DAY;
  if (state.holds.count === 0) return trigger;
  return shiftedDay(
    context,
    state,
    HOLD_BLOCK.EVENTS,
    debtClass,
    NONE,
    processes.eventDatedDay[place] ?? 0,
    trigger,
    lastContactDay(context, state, debtClass, position),
  );
}

/** Trigger date of the last step up to `position` that contacts the customer, NONE when no step does. */
function lastContactDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  position: number,
): number {
  const { processes } = state;
  const events = context.strategy.templates[processes.template[debtClass] ?? 0]?.events;
  const offset = debtClass * processes.maxEvents;
  for (let before = position; before >= 0; before--) {
    const event = events?.[processes.eventIndex[offset + before] ?? 0];
    if (event !== undefined && (event.traits & STEP.contact) !== 0)
      return processes.eventDay[offset + before] ?? NONE;
  }
  return NONE;
}
