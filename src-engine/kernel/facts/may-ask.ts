import { NONE } from '../../model/portfolio.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { EVENT } from '../state/event-rows.ts';

/**
 * Whether a step of a running process may ask for agents or crews on `day`, before the day is worked. A guess: a process that
 * begins on the day can ask as well, and a step that is due can be held. Who pauses there must stand both.
 */
export function mayAsk(context: KernelContext, state: AccountState, day: number): boolean {
  const { processes, severances, writeOffs } = state;
  if (severances.active > 0 || writeOffs.active > 0) return true;
  if (processes.running === 0) return false;
  const { events } = processes;
  for (let debtClass = 0; debtClass < processes.template.length; debtClass++) {
    if (!processes.isActive(debtClass)) continue;
    const end = events.end(debtClass);
    for (let row = events.first(debtClass); row < end; row++) {
      if (events.status[row] !== EVENT.pending) continue;
      if ((events.triggerDay[row] ?? 0) > day) break;
      const type = context.strategy.eventTypes[events.type[row] ?? 0];
      if (type !== undefined && type.capacityGroup !== NONE) return true;
    }
  }
  return false;
}
