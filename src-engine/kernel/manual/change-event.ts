import type { CommandRule } from './command-rule.ts';
import { judgeEventOf } from './judge-event.ts';
import { judgeProcess } from './judge-process.ts';

/** M3, another day or sequence for a pending event (step 3.3). */
export const changeEventCommand: CommandRule<'change-event'> = {
  judge: (facts, state, { act, debtClass }, checks) => {
    if (judgeProcess(state, debtClass, checks)) return;
    if (judgeEventOf(state, debtClass, act.sequence, checks)) return;
    const isMoved = act.newSequence !== act.sequence;
    const used = isMoved && state.processes.events.find(debtClass, act.newSequence) >= 0;
    if (checks.refuse('sequence-used', used)) return;
    checks.warn('date-in-past', act.triggerDay < state.day);
    checks.warn('not-a-workday', !facts.strategy.calendar.isWorkday(act.triggerDay));
  },
  carryOut: (_context, state, { act, debtClass }) => {
    const { events } = state.processes;
    const row = events.find(debtClass, act.sequence);
    events.sequence[row] = act.newSequence;
    events.triggerDay[row] = act.triggerDay;
    events.datedDay[row] = state.day;
    events.sort(debtClass);
  },
};
