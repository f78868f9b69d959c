import { LOG_KIND } from '../../model/event-log.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { raiseToDo } from './effects/to-do.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 66, failed events of any family (domain.md 3.9, decision 16). Every attempt is told; the first one also writes
 * an error row and asks for a To Do. The caller keeps the event pending and its later events waiting.
 */
export function reportFailedEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  outcome: number,
  isFirst: boolean,
): void {
  const { debtClass, processNumber } = subject;
  const { eventFailed, error } = LOG_KIND;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.eventsFailed, day, 1);
  context.recorder.event(day, processNumber, eventFailed, event.sequence, outcome, 0);
  if (!isFirst) return;
  context.recorder.flow(METRIC_ROW.errors, day, 1);
  context.recorder.event(day, processNumber, error, debtClass, outcome, 0);
  raiseToDo(context, state, 'failedEvent', subject.collectionProcess, event.sequence);
}

/** The same for a step of severance, whose rows of the log are of their own kind: only the error and the To Do are told. */
export function reportFailedSeveranceStep(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  outcome: number,
  isFirst: boolean,
): void {
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.eventsFailed, day, 1);
  if (!isFirst) return;
  context.recorder.flow(METRIC_ROW.errors, day, 1);
  context.recorder.event(day, 0, LOG_KIND.error, subject.debtClass, outcome, 0);
  raiseToDo(context, state, 'failedEvent', 0, subject.agreement);
}

/** Tried for long enough: the event is given up, and the process goes on without it. */
export function reportSkippedEvent(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  outcome: number,
): void {
  const day = state.day - context.firstDay;
  const { eventSkipped } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.eventsSkipped, day, 1);
  context.recorder.event(day, subject.processNumber, eventSkipped, event.sequence, outcome, 0);
}
