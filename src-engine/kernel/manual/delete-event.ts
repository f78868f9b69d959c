import type { CommandRule } from './command-rule.ts';
import { endByUser } from './end-by-user.ts';
import { judgeEventOf } from './judge-event.ts';
import { judgeProcess } from './judge-process.ts';

/** M4, a pending event taken out as if it had never stood there. */
export const deleteEventCommand: CommandRule<'delete-event'> = {
  judge: (_facts, state, { act, debtClass }, checks) => {
    if (judgeProcess(state, debtClass, checks)) return;
    judgeEventOf(state, debtClass, act.sequence, checks);
  },
  carryOut: (context, state, { act, debtClass }) => {
    const { events } = state.processes;
    events.remove(debtClass, events.find(debtClass, act.sequence));
    if (events.firstPending(debtClass) < 0) endByUser(context, state, debtClass);
  },
};
