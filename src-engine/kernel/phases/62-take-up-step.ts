import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import type { EventRows } from '../state/event-rows.ts';
import { judgeEvent, VERDICT } from './58-event-gate.ts';
import { judgeByGuardrails } from './59-guardrails.ts';
import { startDay } from './61-shared-capacity.ts';
import type { EventSubject } from './event-subject.ts';

/** What a process does with a step that is due. */
export const TAKE_UP = {
  /** The step runs now. */
  run: 0,
  /** The step, and those behind it, wait: held, moved to a later day, or without an agent. */
  wait: 1,
  /** A hold leaves the step to a person. */
  heldForPerson: 2,
  /** A guardrail forbids the step: it is skipped. */
  blocked: 3,
  /** A guardrail forbids the step: a person decides. */
  blockedForPerson: 4,
} as const;

/**
 * Phase 62, a due step of a collection or write-off process before it runs: holds (58), then guardrails (59), then shared
 * capacity (61), in that order (domain.md 3.9). A step that moves has its new day in `events`; the call attempts that
 * guardrails leave stand in the state.
 */
export function takeUpStep(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  events: EventRows,
  row: number,
): number {
  const held = judgeEvent(context, state, subject, event);
  if (held === VERDICT.wait) {
    context.trace?.eventHeld(context, state, subject, event);
    return TAKE_UP.wait;
  }
  if (held === VERDICT.toPerson) return TAKE_UP.heldForPerson;
  const guarded = judgeByGuardrails(context, state, subject, event);
  if (guarded.verdict === VERDICT.defer) return moveTo(state, events, row, guarded.day);
  if (guarded.verdict === VERDICT.toPerson) return TAKE_UP.blockedForPerson;
  if (guarded.verdict !== VERDICT.run) return TAKE_UP.blocked;
  state.callAttempts = guarded.attempts;
  const day = startDay(context, state, subject, event);
  return day > state.day ? moveTo(state, events, row, day) : TAKE_UP.run;
}

function moveTo(state: AccountState, events: EventRows, row: number, day: number): number {
  events.triggerDay[row] = day;
  events.datedDay[row] = state.day;
  return TAKE_UP.wait;
}
