import type { ToDoEffect } from '../../../algorithms/collection-event/effect.ts';
import { LOG_OUTCOME } from '../../../model/event-log.ts';
import type { ToDoMessage } from '../../../model/to-do-message.ts';
import { NO_ROLE } from '../../compile/compile-work.ts';
import {
  isAllowedRole,
  messageIndex,
  routingCell,
  SUPPRESSED,
  toDoRole,
  toDoType,
} from '../../facts/to-do-role.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { KernelFacts } from '../../kernel-facts.ts';
import type { AccountState } from '../../state/account-state.ts';
import type { EventSubject } from '../event-subject.ts';

/** A role that the strategy does not define. */
const UNKNOWN_ROLE = -2;

function roleGiven(context: KernelFacts, effect: ToDoEffect): number {
  if (effect.role === null) return NO_ROLE;
  return context.strategy.work.roleIndex.get(effect.role) ?? UNKNOWN_ROLE;
}

/** Why the To Do cannot be asked for, as LOG_OUTCOME; null when it can. */
export function requestProblem(
  context: KernelFacts,
  state: AccountState,
  effect: ToDoEffect,
  message: ToDoMessage,
): number | null {
  const { work } = context.strategy;
  const type = work.typeIndex.get(effect.toDoType);
  if (type === undefined) return LOG_OUTCOME.noToDoType;
  const why = messageIndex(message);
  const made = toDoType(work, type, why);
  if (made === SUPPRESSED) return null;
  const cell = routingCell(context, state.account);
  const role = toDoRole(work, type, why, cell, roleGiven(context, effect));
  return isAllowedRole(work, made, role) ? null : LOG_OUTCOME.roleNotAllowed;
}

/**
 * Hands a To Do request over; the batch of phase 87 makes the entry (step 1.8.3.2). The event does not wait for the
 * worker. Returns the outcome.
 */
export function requestToDo(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  sequence: number,
  effect: ToDoEffect,
  message: ToDoMessage,
): number {
  const problem = requestProblem(context, state, effect, message);
  if (problem !== null) return problem;
  const type = context.strategy.work.typeIndex.get(effect.toDoType) ?? 0;
  const role = roleGiven(context, effect);
  const why = messageIndex(message);
  state.work.request(type, role, why, subject.collectionProcess, sequence);
  return LOG_OUTCOME.done;
}

/** The engine's own cases for a person, and why each is one unless the caller says otherwise. */
const OWN_MESSAGES = {
  failedEvent: 'FAILED_EVENT',
  missingRule: 'MISSING_RULE',
  openFieldWork: 'OPEN_FIELD_WORK',
} as const;

/** The engine's own cases for a person (domain.md 3.9, decision 33, TD-SPRO). `key` is what the entry drills to. */
export function raiseToDo(
  context: KernelContext,
  state: AccountState,
  which: keyof typeof OWN_MESSAGES,
  process: number,
  key: number,
  message: ToDoMessage = OWN_MESSAGES[which],
): void {
  state.work.request(context.strategy.work[which], NO_ROLE, messageIndex(message), process, key);
}
