import { awaitsLevel } from '../facts/dunning-process.ts';
import { collectionSubject, eventInRow } from '../facts/process-events.ts';
import { judgeEvent, VERDICT } from '../phases/58-event-gate.ts';
import { isForbidden, judgeByGuardrails } from '../phases/59-guardrails.ts';
import { completeProcess, runEvent } from '../phases/60-event-activator.ts';
import type { CommandRule } from './command-rule.ts';
import { judgeEventOf } from './judge-event.ts';
import { judgeProcess } from './judge-process.ts';

/** M9, a pending event run at once, whatever its day and whatever stands before it. Holds and guardrails refuse it. */
export const runEventCommand: CommandRule<'run-event'> = {
  judge: (facts, state, { act, debtClass }, checks) => {
    if (judgeProcess(state, debtClass, checks)) return;
    if (judgeEventOf(state, debtClass, act.sequence, checks)) return;
    const row = state.processes.events.find(debtClass, act.sequence);
    const event = eventInRow(facts, state, debtClass, row);
    const subject = collectionSubject(state, debtClass);
    const verdict = judgeEvent(facts, state, subject, event);
    if (checks.refuse('on-hold', verdict === VERDICT.wait)) return;
    checks.refuse('guardrail', isForbidden(facts, state, subject, event));
  },
  carryOut: (context, state, { act, debtClass }) => {
    const { processes } = state;
    const row = processes.events.find(debtClass, act.sequence);
    const event = eventInRow(context, state, debtClass, row);
    const subject = collectionSubject(state, debtClass);
    // Rules that warn, or leave fewer attempts, speak here as at night.
    state.callAttempts = judgeByGuardrails(context, state, subject, event).attempts;
    runEvent(context, state, debtClass, row);
    // The event may have ended its own process.
    if (!processes.isActive(debtClass) || awaitsLevel(context, state, debtClass)) return;
    if (processes.events.firstPending(debtClass) < 0) completeProcess(context, state, debtClass);
  },
};
