import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import type { CompiledSeveranceEvent } from '../compile/compiled-severance.ts';
import { fieldWorkDay } from '../facts/field-work-day.ts';
import { nextSeveranceDueDay, severanceDueDay } from '../facts/severance-due.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { FIELD_WORK, SEVERANCE_EVENT } from '../state/severance-state.ts';
import { STATUS } from '../state/transitions.ts';
import { runPlanHooks } from './42-start-pay-plan.ts';
import { judgeEvent, VERDICT } from './58-event-gate.ts';
import { judgeByGuardrails, rememberStep } from './59-guardrails.ts';
import { startDay } from './61-shared-capacity.ts';
import { performEvent } from './65-apply-effects.ts';
import { reportFailedSeveranceStep } from './66-failed-event.ts';
import { dateReadyEvents } from './71-create-severance.ts';
import { crewPoints, doFieldWork } from './73-field-work.ts';
import { cancelSeverance } from './74-cancel-severance.ts';
import { isFailure } from './effects/event-failure.ts';
import { raiseToDo } from './effects/to-do.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 72, severance event activator (domain.md 3.12, job SET). Works every event that is due and every field activity
 * that is done today, by (day, sequence); what becomes due through them is worked in the same night. A process without
 * an open event is complete.
 */
export function severanceActivator(context: KernelContext, state: AccountState): void {
  const { severances } = state;
  if (severances.active === 0) return;
  const division = context.image.division[state.account] ?? 0;
  if (context.strategy.activated[division] !== 1) return;
  // A severance may start others of lower number; they have their first night as well.
  for (let worked = true; worked; ) {
    worked = false;
    for (let agreement = 0; agreement < state.agreementCount; agreement++)
      if (severances.isActive(agreement)) worked = workProcess(context, state, agreement) || worked;
  }
}

/** Works what is due of one process. Returns whether there was anything. */
function workProcess(context: KernelContext, state: AccountState, agreement: number): boolean {
  const { severances } = state;
  const number = severances.number[agreement];
  const template = severances.template[agreement] ?? 0;
  const events = context.strategy.severance.templates[template]?.events ?? [];
  let worked = false;
  for (;;) {
    const position = nextDue(context, state, agreement, events);
    // An engine looks a place of -1 up as a name.
    const event = position < 0 ? undefined : events[position];
    if (event === undefined) break;
    worked = true;
    workEvent(context, state, agreement, position, event);
    // The event itself may have ended the process.
    if (!severances.isActive(agreement) || severances.number[agreement] !== number) return true;
  }
  if (!severances.hasOpenEvent(agreement)) completeSeverance(context, state, agreement);
  return worked;
}

/**
 * Position of the event to work next: the earliest due day, then the lowest sequence; -1 when nothing is due. What holds
 * keep waits, alone: other steps do not depend on it.
 */
function nextDue(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  events: readonly CompiledSeveranceEvent[],
): number {
  let next = -1;
  let earliest = FAR_DAY;
  for (let position = 0; position < events.length; position++) {
    const day = severanceDueDay(context, state, agreement, position);
    if (day > state.day || day >= earliest) continue;
    if (mustWait(context, state, agreement, events[position])) continue;
    next = position;
    earliest = day;
  }
  return next;
}

function mustWait(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  event: CompiledSeveranceEvent | undefined,
): boolean {
  if (event === undefined || state.holds.count === 0) return false;
  if (state.severances.reconnecting[agreement] === 1) return false;
  const subject = subjectOf(context, state, agreement);
  if (judgeEvent(context, state, subject, event) !== VERDICT.wait) return false;
  context.trace?.eventHeld(context, state, subject, event);
  return true;
}

function subjectOf(context: KernelContext, state: AccountState, agreement: number): EventSubject {
  return {
    family: 'severance',
    debtClass: context.image.agreementClass[state.firstAgreement + agreement] ?? 0,
    agreement,
    agreements: [agreement],
    collectionProcess: 0,
    writeOffClass: NONE,
    processNumber: state.severances.number[agreement] ?? 0,
  };
}

/** Nothing automated happens to a VIP: the step becomes a To Do. */
function isForPerson(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledSeveranceEvent,
): boolean {
  if (state.holds.count === 0 || state.severances.reconnecting[subject.agreement] === 1)
    return false;
  return judgeEvent(context, state, subject, event) === VERDICT.toPerson;
}

function workEvent(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  position: number,
  event: CompiledSeveranceEvent,
): void {
  const { severances } = state;
  const row = severances.first(agreement) + position;
  const subject = subjectOf(context, state, agreement);
  const reconnects = severances.reconnecting[agreement] === 1;
  if (severances.status[row] === SEVERANCE_EVENT.awaitFieldWork) {
    if (!isLetThrough(context, state, subject, row, event)) return;
    if (!findsCapacity(context, state, subject, row, event)) return;
    const outcome = doFieldWork(context, state, subject, row, event);
    rememberStep(state, subject, event, outcome, reconnects);
    completeEvent(context, state, subject, row, event, outcome);
    return;
  }
  let outcome: number = LOG_OUTCOME.done;
  if (isForPerson(context, state, subject, event)) {
    outcome = LOG_OUTCOME.held;
    raiseToDo(context, state, 'failedEvent', 0, subject.agreement, 'HANDED_OVER');
  } else {
    // Field work is judged on the day on which it is done.
    const isFieldWork = event.effects.some(({ kind }) => kind === 'field-activity');
    if (!isFieldWork && !isLetThrough(context, state, subject, row, event)) return;
    if (!isFieldWork && !findsCapacity(context, state, subject, row, event)) return;
    outcome = performEvent(context, state, subject, event);
    if (isFailure(outcome) && !isGivenUp(context, state, subject, row, outcome)) {
      context.trace?.severanceStepFailed(context, state, agreement, event, row, outcome);
      return;
    }
    if (!isFieldWork && !isFailure(outcome))
      rememberStep(state, subject, event, outcome, reconnects);
  }
  context.trace?.severanceEventRun(context, state, agreement, event, row, outcome);
  // The event ended its own process, or ordered field work and waits for it.
  if (!severances.isActive(agreement)) return;
  if (severances.number[agreement] !== subject.processNumber) return;
  if (severances.fieldWork[row] === FIELD_WORK.pending) return;
  completeEvent(context, state, subject, row, event, outcome);
  runPlanHooks(context, state);
}

/** A step that cannot be done is tried every night and given up after the days of the setting (decision 16). */
function isGivenUp(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  row: number,
  outcome: number,
): boolean {
  const { severances } = state;
  const isFirst = severances.failedDay[row] === FAR_DAY;
  if (isFirst) severances.failedDay[row] = state.day;
  severances.triedDay[row] = state.day;
  reportFailedSeveranceStep(context, state, subject, outcome, isFirst);
  const triedDays = state.day - (severances.failedDay[row] ?? state.day);
  if (triedDays < context.strategy.source.settings.failedEventRetryDays) return false;
  context.recorder.flow(METRIC_ROW.eventsSkipped, state.day - context.firstDay, 1);
  return true;
}

/**
 * Whether the guardrails let a step, or the field work that is to be done, happen today. A step that moves has a new day;
 * one that is blocked is skipped, but without the end of service a severance is pointless: it ends, and a person decides.
 * A reconnection is judged by nobody.
 */
function isLetThrough(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  row: number,
  event: CompiledSeveranceEvent,
): boolean {
  const { severances } = state;
  const { agreement } = subject;
  state.callAttempts = event.callAttempts;
  if (severances.reconnecting[agreement] === 1) return true;
  const judged = judgeByGuardrails(context, state, subject, event);
  state.callAttempts = judged.attempts;
  if (judged.verdict === VERDICT.run) return true;
  const isOrdered = severances.status[row] === SEVERANCE_EVENT.awaitFieldWork;
  if (judged.verdict === VERDICT.defer) {
    (isOrdered ? severances.scheduledDay : severances.triggerDay)[row] = judged.day;
    if (!isOrdered) severances.datedDay[row] = state.day;
    return false;
  }
  const { blocked } = LOG_OUTCOME;
  const endsService = (event.traits & (STEP.severance | STEP.cut)) !== 0;
  if (endsService || judged.verdict === VERDICT.toPerson)
    raiseToDo(context, state, 'failedEvent', 0, agreement, 'HANDED_OVER');
  if (endsService) {
    cancelSeverance(context, state, agreement, blocked, 0);
    return false;
  }
  if (isOrdered) severances.fieldWork[row] = FIELD_WORK.cancelled;
  context.trace?.severanceEventRun(context, state, agreement, event, row, blocked);
  completeEvent(context, state, subject, row, event, blocked);
  return false;
}

/** Whether agents or crews have room for the step, or the field work, today; else it has a new day. */
function findsCapacity(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  row: number,
  event: CompiledSeveranceEvent,
): boolean {
  const { severances } = state;
  const work = event.effects.find((effect) => effect.kind === 'field-activity');
  const points = work === undefined ? 1 : crewPoints(context, state, subject.agreement, work);
  const day = startDay(context, state, subject, event, points);
  if (day <= state.day) return true;
  if (work !== undefined) {
    severances.scheduledDay[row] = fieldWorkDay(context, day, work);
    return false;
  }
  severances.triggerDay[row] = day;
  severances.datedDay[row] = state.day;
  return false;
}

function completeEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  row: number,
  event: CompiledSeveranceEvent,
  outcome: number,
): void {
  const { severances } = state;
  const { agreement, processNumber } = subject;
  severances.settle(row, SEVERANCE_EVENT.complete);
  severances.completedDay[row] = state.day;
  const day = state.day - context.firstDay;
  const { severanceEvent } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.severanceEvents, day, 1);
  context.recorder.event(day, processNumber, severanceEvent, event.sequence, outcome, 0);
  dateReadyEvents(context, state, agreement);
}

function completeSeverance(context: KernelContext, state: AccountState, agreement: number): void {
  context.trace?.severanceCompleted(context, state, agreement);
  const day = state.day - context.firstDay;
  const number = state.severances.number[agreement] ?? 0;
  const { severanceCompleted } = LOG_KIND;
  context.recorder.event(day, number, severanceCompleted, agreement, LOG_OUTCOME.done, 0);
  state.severances.end(agreement, state.day, STATUS.severance.complete);
}

/** The next day on which an event is due, field work is done or a stop takes effect; FAR_DAY when there is none. */
export function nextSeveranceDay(context: KernelContext, state: AccountState): number {
  const { severances, services } = state;
  let next = FAR_DAY;
  if (severances.active === 0 && services.ordinary) return next;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    next = Math.min(next, services.stopDay[agreement] ?? FAR_DAY);
    if (severances.active > 0)
      next = Math.min(next, nextSeveranceDueDay(context, state, agreement));
  }
  return next;
}
