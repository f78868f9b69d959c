import { moved, STATUS } from '../state/transitions.ts';
import type { CommandRule } from './command-rule.ts';
import { judgeToDo } from './judge-to-do.ts';

/**
 * M12, a To Do entry completed by someone of its role (domain.md 3.15; step 2.7). What somebody else works is theirs to
 * complete.
 */
export const completeToDoCommand: CommandRule<'complete-to-do'> = {
  judge: (facts, state, { act, user }, checks) => {
    const actor = judgeToDo(facts, state, act, checks);
    if (actor === null) return;
    const { work } = state;
    if (checks.refuse('not-in-role', work.entryRole[actor.row] !== actor.role)) return;
    const owner = work.entryUser[actor.row] ?? '';
    checks.refuse('assigned-to-another', owner !== '' && owner !== user);
  },
  carryOut: (_context, { work }, { act }) => {
    const row = act.entry - 1;
    work.entryState[row] = moved('toDo', work.entryState[row] ?? 0, STATUS.toDo.complete);
  },
};
