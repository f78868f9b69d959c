import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { EVENT } from '../state/event-rows.ts';
import type { CommandRule } from './command-rule.ts';
import { endByUser } from './end-by-user.ts';
import { judgeEventOf } from './judge-event.ts';
import { judgeProcess } from './judge-process.ts';

/** M5, pending events cancelled (step 3.7). None left pending ends the process. */
export const cancelEventsCommand: CommandRule<'cancel-events'> = {
  judge: (_facts, state, { act, debtClass }, checks) => {
    if (judgeProcess(state, debtClass, checks)) return;
    if (checks.refuse('no-such-event', act.sequences.length === 0)) return;
    for (const sequence of act.sequences)
      if (judgeEventOf(state, debtClass, sequence, checks)) return;
  },
  carryOut: (context, state, { act, debtClass }) => {
    const { processes } = state;
    const day = state.day - context.firstDay;
    const number = processes.number[debtClass] ?? 0;
    for (const sequence of act.sequences) {
      processes.events.settle(processes.events.find(debtClass, sequence), EVENT.cancelled);
      const { cancelledByUser } = LOG_OUTCOME;
      context.recorder.event(day, number, LOG_KIND.eventCancelled, sequence, cancelledByUser, 0);
    }
    if (processes.events.firstPending(debtClass) < 0) endByUser(context, state, debtClass);
  },
};
