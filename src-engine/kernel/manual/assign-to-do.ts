import { moved, STATUS } from '../state/transitions.ts';
import type { CommandRule } from './command-rule.ts';
import { judgeToDo } from './judge-to-do.ts';

/**
 * M12, a To Do entry taken by someone of its role, or given to someone by a supervisor of any role (domain.md 3.15). From
 * then on that person works it.
 */
export const assignToDoCommand: CommandRule<'assign-to-do'> = {
  judge: (facts, state, { act, user }, checks) => {
    const actor = judgeToDo(facts, state, act, checks);
    if (actor === null || actor.isSupervisor) return;
    const { work } = state;
    if (checks.refuse('not-in-role', work.entryRole[actor.row] !== actor.role)) return;
    if (checks.refuse('not-a-supervisor', act.to !== user)) return;
    const owner = work.entryUser[actor.row] ?? '';
    checks.refuse('assigned-to-another', owner !== '' && owner !== user);
  },
  carryOut: (_context, { work }, { act }) => {
    const row = act.entry - 1;
    work.entryState[row] = moved('toDo', work.entryState[row] ?? 0, STATUS.toDo.workedOn);
    work.entryUser[row] = act.to;
  },
};
