import { NONE } from '../../model/portfolio.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import type { CompiledEvent } from '../compile/compiled-strategy.ts';
import { dueEventDay } from '../facts/event-day.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { judgeEvent, VERDICT } from './58-event-gate.ts';
import { judgeByGuardrails, rememberStep } from './59-guardrails.ts';
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
    while (next < count && dueEventDay(context, state, debtClass, next) <= state.day) {
      const event = template?.events[state.processes.eventIndex[offset + next] ?? 0];
      // A step that waits keeps those behind it.
      if (event !== undefined && !activate(context, state, debtClass, event, offset + next)) break;
      next++;
      state.processes.eventNext[debtClass] = next;
    }
    if (next === count) completeProcess(context, state, debtClass);
  }
}

/** Runs a due step as holds and guardrails allow; false when it has to wait. `place` is its place among the events. */
function activate(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  event: CompiledEvent,
  place: number,
): boolean {
  const { processes } = state;
  const triggerDay = processes.eventDay[place] ?? 0;
  const subject: EventSubject = {
    family: 'collection',
    debtClass,
    agreement: NONE,
    processNumber: processes.number[debtClass] ?? 0,
  };
  const held = judgeEvent(context, state, subject, event);
  if (held === VERDICT.wait) {
    context.trace?.eventHeld(context, state, subject, event);
    return false;
  }
  if (held === VERDICT.toPerson) {
    skip(context, state, subject, event, triggerDay, LOG_OUTCOME.held, true);
    return true;
  }
  const guarded = judgeByGuardrails(context, state, subject, event);
  if (guarded.verdict === VERDICT.defer) {
    processes.eventDay[place] = guarded.day;
    processes.eventDatedDay[place] = state.day;
    return false;
  }
  if (guarded.verdict !== VERDICT.run) {
    const toPerson = guarded.verdict === VERDICT.toPerson;
    skip(context, state, subject, event, triggerDay, LOG_OUTCOME.blocked, toPerson);
    return true;
  }
  state.callAttempts = guarded.attempts;
  runEvent(context, state, subject, event, triggerDay);
  return true;
}

/** The step does not run; where a person takes over it becomes a To Do. */
function skip(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  triggerDay: number,
  outcome: number,
  toPerson: boolean,
): void {
  context.trace?.eventRun(context, state, subject.debtClass, event, triggerDay, outcome);
  const day = state.day - context.firstDay;
  const { recorder } = context;
  recorder.flow(METRIC_ROW.eventsSkipped, day, 1);
  const number = subject.processNumber;
  recorder.event(day, number, LOG_KIND.eventSkipped, event.sequence, outcome, 0);
  if (!toPerson) return;
  recorder.flow(METRIC_ROW.toDos, day, 1);
  recorder.event(day, number, LOG_KIND.toDoCreated, event.sequence, outcome, 0);
}

function runEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  triggerDay: number,
): void {
  let outcome: number = LOG_OUTCOME.done;
  for (const effect of event.effects) {
    outcome = applyEffect(context, state, subject, event, effect);
  }
  rememberStep(state, subject, event, outcome);
  context.trace?.eventRun(context, state, subject.debtClass, event, triggerDay, outcome);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.eventsCompleted, day, 1);
  context.recorder.event(
    day,
    subject.processNumber,
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
