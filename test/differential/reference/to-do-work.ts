import type { CommandProblem, ManualAction } from '../../../src-engine/model/manual-command.ts';
import type { Account, World } from './world.ts';

type ToDoAction = Extract<
  ManualAction,
  { readonly action: 'assign-to-do' | 'forward-to-do' | 'complete-to-do' }
>;

/** M12: what a user does to an entry of the account, or why it may not be done (domain.md 3.15). */
export function workToDo(
  { rules }: World,
  account: Account,
  user: string,
  act: ToDoAction,
): CommandProblem | null {
  const entry = account.entries[act.entry - 1];
  if (entry === undefined) return 'no-such-entry';
  if (entry.isDone) return 'already-complete';
  const supervises = rules.toDos.roles.some(
    ({ code, supervisor }) => code === act.role && supervisor,
  );
  if (act.action === 'forward-to-do') {
    if (!supervises) return 'not-a-supervisor';
    const type = rules.toDos.types.find(({ code }) => code === entry.type);
    if (type?.allowedRoles.includes(act.toRole) !== true) return 'role-not-allowed';
    if (entry.role === act.toRole) return 'same-role';
    entry.role = act.toRole;
    entry.user = '';
    return null;
  }
  const isFree = act.action === 'assign-to-do' && supervises;
  if (!isFree && entry.role !== act.role) return 'not-in-role';
  if (!isFree && act.action === 'assign-to-do' && act.to !== user) return 'not-a-supervisor';
  if (!isFree && entry.user !== '' && entry.user !== user) return 'assigned-to-another';
  if (act.action === 'assign-to-do') entry.user = act.to;
  else entry.isDone = true;
  return null;
}
