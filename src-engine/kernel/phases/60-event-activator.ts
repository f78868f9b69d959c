import { NO_DAY } from '../../base/day.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import { awaitsLevel } from '../facts/dunning-process.ts';
import { dueEventDay } from '../facts/event-day.ts';
import { collectionSubject, eventInRow } from '../facts/process-events.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { EVENT } from '../state/event-rows.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { STATUS } from '../state/transitions.ts';
import { runPlanHooks } from './42-start-pay-plan.ts';
import { rememberStep } from './59-guardrails.ts';
import { leaveByHand } from './61-shared-capacity.ts';
import { TAKE_UP, takeUpStep } from './62-take-up-step.ts';
import { performEvent } from './65-apply-effects.ts';
import { reportFailedEvent, reportSkippedEvent } from './66-failed-event.ts';
import { isFailure } from './effects/event-failure.ts';
import { raiseToDo } from './effects/to-do.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 60, collection event activator (domain.md 3.9; step 1.8). Runs every pending event whose trigger day has come, by
 * (trigger day, sequence); an algorithm says which effects follow, phase 65 applies them. An event that fails stays
 * pending and keeps the later ones of its process waiting until it succeeds or is given up (decision 16).
 */
export function eventActivator(context: KernelContext, state: AccountState): void {
  const division = context.image.division[state.account] ?? 0;
  if (context.strategy.activated[division] !== 1) return;
  for (let debtClass = 0; debtClass < state.processes.template.length; debtClass++) {
    if (state.processes.isActive(debtClass)) activate(context, state, debtClass);
  }
}

function activate(context: KernelContext, state: AccountState, debtClass: number): void {
  const { processes } = state;
  const { events } = processes;
  // A pay plan that an event makes can end its own process.
  while (processes.isActive(debtClass)) {
    const row = events.firstPending(debtClass);
    if (row < 0) {
      if (awaitsLevel(context, state, debtClass)) return;
      completeProcess(context, state, debtClass);
      return;
    }
    if (dueEventDay(context, state, debtClass, row) > state.day) return;
    // A step that waits keeps those behind it.
    if (!takeUp(context, state, debtClass, row)) return;
  }
}

/**
 * Catches up on the days before `untilDay` on which a step only waits for agents or crews (facts/waiting-day.ts): it asks,
 * is refused as was known, and moves. Where it was only guessed that it asks, it may turn out that the step does not wait
 * there: then the account was led astray, and what it lived from there on does not count.
 */
export function catchUpWaits(context: KernelContext, state: AccountState, untilDay: number): void {
  const { capacity, holds, processes } = state;
  const [step] = capacity.waiting;
  if (step === undefined || step.family !== 'collection' || holds.count > 0) return;
  if (!processes.isActive(step.place)) return;
  const { events } = processes;
  const row = events.firstPending(step.place);
  const lastDay = state.day;
  const isPassed = (day: number) => day > lastDay && day < untilDay;
  if (!isPassed(events.triggerDay[row] ?? untilDay)) return;
  const subject = collectionSubject(state, step.place);
  const event = eventInRow(context, state, step.place, row);
  for (let day = events.triggerDay[row] ?? 0; isPassed(day); day = events.triggerDay[row] ?? 0) {
    state.day = day;
    if (takeUpStep(context, state, subject, event, events, row) === TAKE_UP.wait) continue;
    capacity.astrayDay = day - context.firstDay;
    break;
  }
  state.day = lastDay;
}

/** Runs a due step as phase 62 allows; false when it has to wait. */
function takeUp(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  row: number,
): boolean {
  const subject = collectionSubject(state, debtClass);
  const event = eventInRow(context, state, debtClass, row);
  const taken = takeUpStep(context, state, subject, event, state.processes.events, row);
  if (taken === TAKE_UP.wait) return false;
  if (taken === TAKE_UP.run) return runStep(context, state, subject, event, row);
  const outcome = taken === TAKE_UP.heldForPerson ? LOG_OUTCOME.held : LOG_OUTCOME.blocked;
  skip(context, state, subject, event, row, outcome, taken !== TAKE_UP.blocked);
  return true;
}

/** The step does not run; where a person takes over it becomes a To Do. */
function skip(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  row: number,
  outcome: number,
  toPerson: boolean,
): void {
  const { events } = state.processes;
  const triggerDay = events.triggerDay[row] ?? 0;
  events.settle(row, EVENT.skipped);
  context.trace?.eventRun(context, state, subject.debtClass, event, triggerDay, outcome);
  reportSkippedEvent(context, state, subject, event, outcome);
  if (toPerson)
    raiseToDo(context, state, 'failedEvent', subject.processNumber, event.sequence, 'HANDED_OVER');
}

/** Runs the event in a row now. Returns false when it failed and the later ones have to wait. */
export function runEvent(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  row: number,
): boolean {
  const subject = collectionSubject(state, debtClass);
  return runStep(context, state, subject, eventInRow(context, state, debtClass, row), row);
}

function runStep(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  row: number,
): boolean {
  const { events } = state.processes;
  context.trace?.eventBegins(context, state, subject, event);
  const outcome = performEvent(context, state, subject, event);
  if (isFailure(outcome)) return failEvent(context, state, subject, event, row, outcome);
  rememberStep(state, subject, event, outcome);
  const triggerDay = events.triggerDay[row] ?? 0;
  events.settle(row, EVENT.complete);
  leaveByHand(context, state, subject, event);
  context.trace?.eventRun(context, state, subject.debtClass, event, triggerDay, outcome);
  const day = state.day - context.firstDay;
  const { eventCompleted } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.eventsCompleted, day, 1);
  context.recorder.event(day, subject.processNumber, eventCompleted, event.sequence, outcome, 0);
  runPlanHooks(context, state);
  return true;
}

/** Returns true when the event is given up and the process goes on. */
function failEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  row: number,
  outcome: number,
): boolean {
  const { events } = state.processes;
  const isFirst = events.failedDay[row] === NO_DAY;
  if (isFirst) events.failedDay[row] = state.day;
  const triedDays = state.day - (events.failedDay[row] ?? 0);
  const isGivenUp = triedDays >= context.strategy.source.settings.failedEventRetryDays;
  reportFailedEvent(context, state, subject, event, outcome, isFirst);
  context.trace?.eventFailed(context, state, subject, event, row, outcome, isGivenUp);
  if (!isGivenUp) return false;
  events.settle(row, EVENT.skipped);
  reportSkippedEvent(context, state, subject, event, outcome);
  return true;
}

/** Nothing is pending any more: the process is complete, and the class is reviewed again the next night (step 2.0). */
export function completeProcess(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
): void {
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
  state.processes.end(debtClass, STATUS.process.complete);
  // Leftover debt would otherwise wait for the next bill (decision 9).
  state.reviews.add(state.day + 1);
}
