import { NONE } from '../../model/portfolio.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { EVENT, type EventRows } from '../state/event-rows.ts';
import { SEVERANCE_EVENT } from '../state/severance-state.ts';
import { severanceDueDay } from './severance-due.ts';

/**
 * Whether a step of a running process may ask for agents or crews on `day`, before the day is worked: one that takes them is
 * due. A guess: a process that begins on the day can ask as well, and a step that is due can be held. Who pauses there must
 * stand both.
 */
export function mayAsk(context: KernelContext, state: AccountState, day: number): boolean {
  const { processes, severances, writeOffs } = state;
  if (processes.running > 0)
    for (let debtClass = 0; debtClass < processes.template.length; debtClass++)
      if (processes.isActive(debtClass) && hasDueRow(context, processes.events, debtClass, day))
        return true;
  if (severances.active > 0)
    for (let agreement = 0; agreement < state.agreementCount; agreement++)
      if (severances.isActive(agreement) && severanceAsks(context, state, agreement, day))
        return true;
  if (writeOffs.active > 0)
    for (let index = 0; index < writeOffs.template.length; index++)
      if (writeOffs.isActive(index) && hasDueRow(context, writeOffs.events, index, day))
        return true;
  return false;
}

/** A pending event of the process takes capacity and its day has come. */
function hasDueRow(
  context: KernelContext,
  events: EventRows,
  process: number,
  day: number,
): boolean {
  const end = events.end(process);
  for (let row = events.first(process); row < end; row++) {
    if (events.status[row] !== EVENT.pending) continue;
    if ((events.triggerDay[row] ?? 0) > day) return false;
    const type = context.strategy.eventTypes[events.type[row] ?? 0];
    if (type !== undefined && type.capacityGroup !== NONE) return true;
  }
  return false;
}

/** A step of a severance takes capacity, or its field work does, and its day has come. */
function severanceAsks(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  day: number,
): boolean {
  const template = state.severances.template[agreement] ?? 0;
  const steps = context.strategy.severance.templates[template]?.events ?? [];
  const first = state.severances.first(agreement);
  for (let position = 0; position < steps.length; position++) {
    const step = steps[position];
    if (step === undefined || step.capacityGroup === NONE) continue;
    if (severanceDueDay(context, state, agreement, position) > day) continue;
    // Field work asks on the day on which it is done, not when it is ordered.
    const isOrdered = state.severances.status[first + position] === SEVERANCE_EVENT.awaitFieldWork;
    if (isOrdered || !step.effects.some(({ kind }) => kind === 'field-activity')) return true;
  }
  return false;
}
