import { at } from '../../base/assert.ts';
import { NONE } from '../../model/portfolio.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { EventSubject } from '../phases/event-subject.ts';
import type { AccountState } from '../state/account-state.ts';
import { ADDED_BY_HAND } from '../state/event-rows.ts';

/** What the event in a row of a class's process does. One added by hand is its event type alone. */
export function eventInRow(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  row: number,
): CompiledEvent {
  const { events } = state.processes;
  const index = events.templateIndex[row] ?? ADDED_BY_HAND;
  if (index !== ADDED_BY_HAND) {
    const template = at(context.strategy.templates, state.processes.template[debtClass] ?? 0);
    const event = at(template.events, index);
    const sequence = events.sequence[row] ?? 0;
    // A person may have given it another sequence.
    return event.sequence === sequence ? event : { ...event, sequence };
  }
  const type = at(context.strategy.eventTypes, events.type[row] ?? 0);
  const dayOffset = (events.triggerDay[row] ?? 0) - (state.processes.startDay[debtClass] ?? 0);
  return { ...type, sequence: events.sequence[row] ?? 0, dayOffset };
}

/** The active collection process of a class, as the subject of its events. */
export function collectionSubject(state: AccountState, debtClass: number): EventSubject {
  const { processes } = state;
  const agreements: number[] = [];
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (processes.isLinked(debtClass, agreement)) agreements.push(agreement);
  return {
    family: 'collection',
    debtClass,
    agreement: NONE,
    agreements,
    writeOffClass: NONE,
    processNumber: processes.number[debtClass] ?? 0,
    collectionProcess: processes.number[debtClass] ?? 0,
  };
}
