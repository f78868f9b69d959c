import { NONE } from '../../model/portfolio.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import type { CompiledEvent } from '../compile/compiled-strategy.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { applyEffect } from './65-apply-effects.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 60, collection event activator (domain.md 3.9). Runs every pending event whose trigger day has come, by
 * (trigger day, sequence); an algorithm says which effects follow, phase 65 applies them. When nothing is pending any
 * more the process is complete and the class is reviewed again the next night (decision 9).
 */
export function eventActivator(context: KernelContext, state: AccountState): void {
  const division = context.image.division[state.account] ?? 0;
  if (context.strategy.activated[division] !== 1) return;
  for (let debtClass = 0; debtClass < state.processes.template.length; debtClass++) {
    if (!state.processes.isActive(debtClass)) continue;
    const offset = debtClass * state.processes.maxEvents;
    const template = context.strategy.templates[state.processes.template[debtClass] ?? 0];
    let next = state.processes.eventNext[debtClass] ?? 0;
    const count = state.processes.eventCount[debtClass] ?? 0;
    while (next < count && (state.processes.eventDay[offset + next] ?? 0) <= state.day) {
      const event = template?.events[state.processes.eventIndex[offset + next] ?? 0];
      if (event !== undefined)
        runEvent(context, state, debtClass, event, state.processes.eventDay[offset + next] ?? 0);
      next++;
      state.processes.eventNext[debtClass] = next;
    }
    if (next === count) completeProcess(context, state, debtClass);
  }
}

function runEvent(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  event: CompiledEvent,
  triggerDay: number,
): void {
  const subject: EventSubject = {
    family: 'collection',
    debtClass,
    agreement: NONE,
    processNumber: state.processes.number[debtClass] ?? 0,
  };
  let outcome: number = LOG_OUTCOME.done;
  for (const effect of event.effects) {
    outcome = applyEffect(context, state, subject, event, effect);
  }
  context.trace?.eventRun(context, state, debtClass, event, triggerDay, outcome);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.eventsCompleted, day, 1);
  context.recorder.event(
    day,
    state.processes.number[debtClass] ?? 0,
    LOG_KIND.eventCompleted,
    event.sequence,
    outcome,
    0,
  );
}

function completeProcess(context: KernelContext, state: AccountState, debtClass: number): void {
  context.trace?.completed(context, state, debtClass);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.processesCompleted, day, 1);
  context.recorder.event(
    day,
    state.processes.number[debtClass] ?? 0,
    LOG_KIND.processCompleted,
    state.processes.template[debtClass] ?? 0,
    LOG_OUTCOME.done,
    0,
  );
  state.processes.end(debtClass);
  // Leftover debt would otherwise wait for the next bill (decision 9).
  state.reviews.add(state.day + 1);
}
