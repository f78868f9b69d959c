import { at } from '../../base/assert.ts';
import { NO_DAY } from '../../base/day.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import { dueWriteOffDay, writeOffDebtClass } from '../facts/write-off-event-day.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { EVENT } from '../state/event-rows.ts';
import { STATUS } from '../state/transitions.ts';
import { runPlanHooks } from './42-start-pay-plan.ts';
import { rememberStep } from './59-guardrails.ts';
import { TAKE_UP, takeUpStep } from './62-take-up-step.ts';
import { performEvent } from './65-apply-effects.ts';
import { reportFailedEvent, reportSkippedEvent } from './66-failed-event.ts';
import { isFailure } from './effects/event-failure.ts';
import { raiseToDo } from './effects/to-do.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 82, write-off event activator (domain.md 3.14; WET). Runs every pending event of a write-off process whose
 * trigger day has come, by (trigger day, sequence). When nothing is pending any more the process is complete; agreements
 * that it left open get no other one.
 */
export function writeOffActivator(context: KernelContext, state: AccountState): void {
  const { writeOffs } = state;
  for (let index = 0; index < writeOffs.template.length && writeOffs.active > 0; index++)
    if (writeOffs.isActive(index)) activate(context, state, index);
}

function activate(context: KernelContext, state: AccountState, index: number): void {
  const { writeOffs } = state;
  // An event can end its own process.
  while (writeOffs.isActive(index)) {
    const row = writeOffs.events.firstPending(index);
    if (row < 0) {
      completeWriteOff(context, state, index);
      return;
    }
    if (dueWriteOffDay(context, state, index) > state.day) return;
    // A step that waits keeps those behind it.
    if (!takeUp(context, state, index, row)) return;
  }
}

/** Runs a due step as phase 62 allows; false when it has to wait. */
function takeUp(context: KernelContext, state: AccountState, index: number, row: number): boolean {
  const { events } = state.writeOffs;
  const event = eventOf(context, state, index, row);
  const subject = writeOffSubject(context, state, index);
  const triggerDay = events.triggerDay[row] ?? 0;
  const taken = takeUpStep(context, state, subject, event, events, row);
  if (taken === TAKE_UP.wait) return false;
  if (taken === TAKE_UP.run) return runEvent(context, state, subject, event, row);
  const outcome = taken === TAKE_UP.heldForPerson ? LOG_OUTCOME.held : LOG_OUTCOME.blocked;
  skip(context, state, subject, row, triggerDay, outcome, taken !== TAKE_UP.blocked);
  return true;
}

/** The step does not run; where a person takes over it becomes a To Do. */
function skip(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  row: number,
  triggerDay: number,
  outcome: number,
  toPerson: boolean,
): void {
  const event = eventOf(context, state, subject.writeOffClass, row);
  state.writeOffs.events.settle(row, EVENT.skipped);
  context.trace?.writeOff.eventRun(context, state, subject, event, triggerDay, outcome);
  reportSkippedEvent(context, state, subject, event, outcome);
  if (toPerson) raiseToDo(context, state, 'failedEvent', 0, event.sequence, 'HANDED_OVER');
}

/** The step of the template that stands in a row. */
function eventOf(
  context: KernelContext,
  state: AccountState,
  index: number,
  row: number,
): CompiledEvent {
  const { events, template } = state.writeOffs;
  const steps = context.strategy.writeOff.templates[template[index] ?? 0]?.events ?? [];
  return at(steps, events.templateIndex[row] ?? 0);
}

/** Returns false when the event failed and the later ones have to wait. */
function runEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  row: number,
): boolean {
  const { events } = state.writeOffs;
  const triggerDay = events.triggerDay[row] ?? 0;
  const outcome = performEvent(context, state, subject, event);
  if (isFailure(outcome)) return failEvent(context, state, subject, event, row, outcome);
  rememberStep(state, subject, event, outcome);
  events.settle(row, EVENT.complete);
  context.trace?.writeOff.eventRun(context, state, subject, event, triggerDay, outcome);
  const day = state.day - context.firstDay;
  const { writeOffEvent } = LOG_KIND;
  const number = subject.processNumber;
  context.recorder.event(day, number, writeOffEvent, event.sequence, outcome, 0);
  runPlanHooks(context, state);
  return true;
}

/** A failed event is tried every night; true when it is given up and the process goes on (decision 16). */
function failEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  row: number,
  outcome: number,
): boolean {
  const { events } = state.writeOffs;
  const isFirst = events.failedDay[row] === NO_DAY;
  if (isFirst) events.failedDay[row] = state.day;
  reportFailedEvent(context, state, subject, event, outcome, isFirst);
  const triedDays = state.day - (events.failedDay[row] ?? state.day);
  if (triedDays < context.strategy.source.settings.failedEventRetryDays) return false;
  const triggerDay = events.triggerDay[row] ?? 0;
  skip(context, state, subject, row, triggerDay, outcome, false);
  return true;
}

/** The process as a subject; its debt class is that of its first agreement. */
function writeOffSubject(context: KernelContext, state: AccountState, index: number): EventSubject {
  const agreements: number[] = [];
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (state.writeOffs.isLinked(index, agreement)) agreements.push(agreement);
  return {
    family: 'write-off',
    debtClass: writeOffDebtClass(context, state, index),
    agreement: NONE,
    agreements,
    writeOffClass: index,
    processNumber: state.writeOffs.number[index] ?? 0,
    collectionProcess: 0,
  };
}

function completeWriteOff(context: KernelContext, state: AccountState, index: number): void {
  const { writeOffs } = state;
  context.trace?.writeOff.processEnded(context, state, index, null);
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (writeOffs.isLinked(index, agreement)) writeOffs.done[agreement] = 1;
  const day = state.day - context.firstDay;
  const { writeOffCompleted } = LOG_KIND;
  const number = writeOffs.number[index] ?? 0;
  const template = writeOffs.template[index] ?? 0;
  context.recorder.event(day, number, writeOffCompleted, template, LOG_OUTCOME.done, 0);
  writeOffs.end(index, STATUS.writeOff.complete);
}
