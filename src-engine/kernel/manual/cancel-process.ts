import type { CommandRule } from './command-rule.ts';
import { endByUser } from './end-by-user.ts';
import { judgeProcess } from './judge-process.ts';

/** M8, a process cancelled with a reason (step 3.8). Its pending events go with it. */
export const cancelProcessCommand: CommandRule<'cancel-process'> = {
  judge: (_facts, state, { debtClass }, checks) => {
    judgeProcess(state, debtClass, checks);
  },
  carryOut: (context, state, { debtClass }) => endByUser(context, state, debtClass),
};
