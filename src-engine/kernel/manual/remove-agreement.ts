import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { agreementDebtMinor } from '../facts/class-debt.ts';
import { collectionSubject } from '../facts/process-events.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { STATUS } from '../state/transitions.ts';
import type { CommandRule } from './command-rule.ts';
import { endByUser } from './end-by-user.ts';
import { judgeProcess } from './judge-process.ts';

/** M7, an agreement leaves the process (step 3.5). The last one takes the process with it. */
export const removeAgreementCommand: CommandRule<'remove-agreement'> = {
  judge: (_facts, state, { act, debtClass }, checks) => {
    if (judgeProcess(state, debtClass, checks)) return;
    const isOwn = act.agreement >= 0 && act.agreement < state.agreementCount;
    if (checks.refuse('unknown-agreement', !isOwn)) return;
    checks.refuse('not-linked', !state.processes.isLinked(debtClass, act.agreement));
  },
  carryOut: (context, state, { act, debtClass }) => {
    const { processes } = state;
    const { agreement } = act;
    processes.link(debtClass, agreement, STATUS.agreementInProcess.inactive);
    const day = state.day - context.firstDay;
    const number = processes.number[debtClass] ?? 0;
    const debt = agreementDebtMinor(context, state, agreement, state.day);
    const { agreementRemoved } = LOG_KIND;
    const { cancelledByUser } = LOG_OUTCOME;
    context.recorder.flow(METRIC_ROW.agreementsRemoved, day, 1);
    context.recorder.event(day, number, agreementRemoved, agreement, cancelledByUser, debt);
    if (collectionSubject(state, debtClass).agreements.length === 0)
      endByUser(context, state, debtClass);
  },
};
