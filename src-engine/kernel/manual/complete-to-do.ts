import { isAllowedRole } from '../facts/to-do-role.ts';
import { moved, STATUS } from '../state/transitions.ts';
import type { CommandRule } from './command-rule.ts';

/** M12, a To Do entry completed by someone whose role may work it (domain.md 3.15; step 2.7). */
export const completeToDoCommand: CommandRule<'complete-to-do'> = {
  judge: (facts, state, { act }, checks) => {
    const { work } = state;
    const row = act.entry - 1;
    if (checks.refuse('no-such-entry', row < 0 || row >= work.entries)) return;
    if (checks.refuse('already-complete', work.entryDone[row] === 1)) return;
    const role = facts.strategy.work.roleIndex.get(act.role) ?? -1;
    checks.refuse(
      'not-in-role',
      !isAllowedRole(facts.strategy.work, work.entryType[row] ?? 0, role),
    );
  },
  carryOut: (_context, { work }, { act }) => {
    const row = act.entry - 1;
    work.entryDone[row] = moved('toDo', work.entryDone[row] ?? 0, STATUS.toDo.complete);
  },
};
