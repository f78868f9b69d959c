import { findAlgorithm } from '../../algorithms/registry.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import { ADDED_BY_HAND } from '../state/event-rows.ts';
import type { CommandRule } from './command-rule.ts';
import { judgeProcess } from './judge-process.ts';

function typeIndex(facts: KernelFacts, code: string): number {
  return facts.strategy.eventTypes.findIndex((type) => type.typeCode === code);
}

/** The event cannot happen in a collection process. */
function isForeign(facts: KernelFacts, type: number): boolean {
  const spec = findAlgorithm('collection-event', facts.strategy.eventTypes[type]?.algorithm ?? '');
  return spec?.families.includes('collection') !== true;
}

/** M2, an event added to a running process (step 3.3). One dated in the past runs at the next activation. */
export const addEventCommand: CommandRule<'add-event'> = {
  judge: (facts, state, { act, debtClass }, checks) => {
    if (judgeProcess(state, debtClass, checks)) return;
    const type = typeIndex(facts, act.eventType);
    if (checks.refuse('unknown-event-type', type < 0)) return;
    if (checks.refuse('foreign-event-type', isForeign(facts, type))) return;
    const used = state.processes.events.find(debtClass, act.sequence) >= 0;
    if (checks.refuse('sequence-used', used)) return;
    checks.warn('date-in-past', act.triggerDay < state.day);
    checks.warn('not-a-workday', !facts.strategy.calendar.isWorkday(act.triggerDay));
  },
  carryOut: (context, state, { act, debtClass }) => {
    const type = typeIndex(context, act.eventType);
    const { events } = state.processes;
    events.insert(debtClass, act.triggerDay, act.sequence, ADDED_BY_HAND, type, state.day);
  },
};
