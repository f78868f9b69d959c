import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { shiftedDay } from './holds.ts';

/** The debt class of a write-off process: that of its first agreement. */
export function writeOffDebtClass(
  context: KernelFacts,
  state: AccountState,
  index: number,
): number {
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (state.writeOffs.isLinked(index, agreement))
      return context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  return 0;
}

/**
 * The day on which the next event of a write-off process is due: its trigger date, moved by the days of holds
 * (facts/holds.ts). FAR_DAY when nothing is pending, or a hold has no end.
 */
export function dueWriteOffDay(context: KernelFacts, state: AccountState, index: number): number {
  const { events } = state.writeOffs;
  const row = events.firstPending(index);
  if (row < 0) return FAR_DAY;
  const trigger = events.triggerDay[row] ?? FAR_DAY;
  if (state.holds.count === 0) return trigger;
  return shiftedDay(
    context,
    state,
    HOLD_BLOCK.WRITE_OFF,
    writeOffDebtClass(context, state, index),
    NONE,
    events.datedDay[row] ?? 0,
    trigger,
    lastContactDay(context, state, index, row),
  );
}

/** Trigger date of the last step up to `row` that contacts the customer, NONE when no step does. */
function lastContactDay(
  context: KernelFacts,
  state: AccountState,
  index: number,
  row: number,
): number {
  const { events, template } = state.writeOffs;
  const steps = context.strategy.writeOff.templates[template[index] ?? 0]?.events;
  for (let before = row; before >= events.first(index); before--) {
    const step = steps?.[events.templateIndex[before] ?? 0];
    if (step !== undefined && (step.traits & STEP.contact) !== 0)
      return events.triggerDay[before] ?? NONE;
  }
  return NONE;
}
