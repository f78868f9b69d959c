import { STATUS } from '../state/transitions.ts';
import type { CommandRule } from './command-rule.ts';
import { judgeAgreement } from './judge-agreement.ts';
import { judgeProcess } from './judge-process.ts';

/** M6, an agreement joins the process (step 3.5), also one that had left it. */
export const addAgreementCommand: CommandRule<'add-agreement'> = {
  judge: (facts, state, { act, debtClass }, checks) => {
    if (judgeProcess(state, debtClass, checks)) return;
    if (judgeAgreement(facts, state, debtClass, act.agreement, checks)) return;
    checks.refuse('already-linked', state.processes.isLinked(debtClass, act.agreement));
  },
  carryOut: (_context, { processes }, { act, debtClass }) => {
    processes.link(debtClass, act.agreement, STATUS.agreementInProcess.active);
  },
};
