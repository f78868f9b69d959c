import type { AccountState } from '../state/account-state.ts';
import { EVENT } from '../state/event-rows.ts';
import type { CommandChecks } from './command-checks.ts';

/** The event of a sequence must exist and be pending: completed and cancelled ones are history. True when refused. */
export function judgeEventOf(
  state: AccountState,
  debtClass: number,
  sequence: number,
  checks: CommandChecks,
): boolean {
  const { events } = state.processes;
  const row = events.find(debtClass, sequence);
  return (
    checks.refuse('no-such-event', row < 0) ||
    checks.refuse('not-pending', events.status[row] !== EVENT.pending)
  );
}
