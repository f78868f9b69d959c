import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { STATUS } from '../state/transitions.ts';
import type { CommandChecks } from './command-checks.ts';

/** Who acts on a To Do entry: the entry's row, the role of the person as an index (-1 unknown), and whether it supervises. */
export interface ToDoActor {
  readonly row: number;
  readonly role: number;
  readonly isSupervisor: boolean;
}

/** The entry must be there and not complete; null when it is not, which has then been said. */
export function judgeToDo(
  facts: KernelFacts,
  { work }: AccountState,
  act: { readonly entry: number; readonly role: string },
  checks: CommandChecks,
): ToDoActor | null {
  const row = act.entry - 1;
  if (checks.refuse('no-such-entry', row < 0 || row >= work.entries)) return null;
  if (checks.refuse('already-complete', work.entryState[row] === STATUS.toDo.complete)) return null;
  const rules = facts.strategy.work;
  const role = rules.roleIndex.get(act.role) ?? -1;
  return { row, role, isSupervisor: rules.supervisors[role] === true };
}
