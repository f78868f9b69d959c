import { isAllowedRole } from '../facts/to-do-role.ts';
import { moved, STATUS } from '../state/transitions.ts';
import type { CommandRule } from './command-rule.ts';
import { judgeToDo } from './judge-to-do.ts';

/** M12, a To Do entry that a supervisor sends to another role, where it waits again (domain.md 3.15). */
export const forwardToDoCommand: CommandRule<'forward-to-do'> = {
  judge: (facts, state, { act }, checks) => {
    const actor = judgeToDo(facts, state, act, checks);
    if (actor === null) return;
    if (checks.refuse('not-a-supervisor', !actor.isSupervisor)) return;
    const rules = facts.strategy.work;
    const to = rules.roleIndex.get(act.toRole) ?? -1;
    const { work } = state;
    const type = work.entryType[actor.row] ?? 0;
    if (checks.refuse('role-not-allowed', !isAllowedRole(rules, type, to))) return;
    checks.refuse('same-role', work.entryRole[actor.row] === to);
  },
  carryOut: (context, { work }, { act }) => {
    const row = act.entry - 1;
    work.entryState[row] = moved('toDo', work.entryState[row] ?? 0, STATUS.toDo.open);
    work.entryRole[row] = context.strategy.work.roleIndex.get(act.toRole) ?? 0;
    work.entryUser[row] = '';
  },
};
