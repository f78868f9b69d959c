import { at } from '../../base/assert.ts';
import type { CapacityGroup } from '../../config/strategy-schema.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { priceCode } from '../../model/price-code.ts';
import { capacityGroupsOf } from '../compile/compile-capacity.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import { queueRank } from '../facts/queue-rank.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import type { WaitingStep } from '../state/capacity-state.ts';
import { charge } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { noDialOutcome } from './effects/call.ts';
import { tally } from './effects/tally.ts';
import type { EventSubject } from './event-subject.ts';

/**
 * Phase 61, shared capacity (simulation.md 1.7): whether a due step that holds and guardrails let through finds agents or
 * crews today. `points` are the service points of field work, else 1. Returns today when it starts now, and counts what it
 * takes; else the next workday, on which it asks again: nobody works on other days. A step without a group never waits.
 */
export function startDay(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  points = 1,
): number {
  const units = event.capacityUnits * points;
  if (units === 0 || dialsNobody(context, state, subject, event)) return state.day;
  if (event.capacityGroup === NONE) {
    tally(context, state, 'agentMinutes', units);
    return state.day;
  }
  const group = at(capacityGroupsOf(context.strategy.source), event.capacityGroup);
  const known = state.capacity.find(subject.family, subject.processNumber, event.sequence);
  const ahead = askGroup(context, state, subject, event, group, units, known);
  if (ahead === NONE) {
    if (known !== null) leaveQueue(context, state, subject, event, group, known);
    if (group.unit === 'MINUTES') tally(context, state, 'agentMinutes', units);
    tally(context, state, group.unit === 'MINUTES' ? 'sharedMinutes' : 'crewJobs', units);
    const price = priceCode('capacity', event.capacityGroup);
    charge(context, state, price, units, group.unitCostMinor * units);
    return state.day;
  }
  if (known === null) enterQueue(context, state, subject, event, group, ahead);
  return context.strategy.calendar.nextWorkday(state.day + 1);
}

/** A call that would not be dialled keeps nobody busy. */
function dialsNobody(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): boolean {
  return event.effects.some(
    (effect) => effect.kind === 'call' && noDialOutcome(context, state, subject, effect) !== NONE,
  );
}

/** How many steps stand before this one, which has to wait; NONE when it is served. */
function askGroup(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  group: CapacityGroup,
  units: number,
  known: WaitingStep | null,
): number {
  if (!context.strategy.calendar.isWorkday(state.day)) return 0;
  const { capacity } = state;
  const day = state.day - context.firstDay;
  if (!capacity.isHeard) return capacity.ask(day);
  const rank = queueRank(context, state, subject, group);
  const sinceDay = (known?.sinceDay ?? state.day) - context.firstDay;
  return capacity.askAloud(day, event.capacityGroup, units, rank, sinceDay);
}

function enterQueue(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  group: CapacityGroup,
  ahead: number,
): void {
  const { family, processNumber, collectionProcess } = subject;
  const step: WaitingStep = {
    family,
    place: placeOf(subject),
    processNumber,
    collectionProcess,
    sequence: event.sequence,
    sinceDay: state.day,
    group: event.capacityGroup,
    ahead,
  };
  state.capacity.waiting.push(step);
  context.trace?.capacity.waits(context, state, subject, event, group, step);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.stepsDelayed, day, 1);
  context.recorder.stock(METRIC_ROW.stepsWaiting, day, 1);
  const { stepDelayed } = LOG_KIND;
  context.recorder.event(
    day,
    collectionProcess,
    stepDelayed,
    event.sequence,
    LOG_OUTCOME.queued,
    0,
  );
}

function leaveQueue(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  group: CapacityGroup,
  step: WaitingStep,
): void {
  state.capacity.leave(step);
  context.trace?.capacity.served(context, state, subject, event, group, step);
  const day = state.day - context.firstDay;
  context.recorder.stock(METRIC_ROW.stepsWaiting, day, -1);
  const { stepServed } = LOG_KIND;
  context.recorder.event(
    day,
    step.collectionProcess,
    stepServed,
    event.sequence,
    LOG_OUTCOME.done,
    0,
  );
}

/** A person has run a step that waited: nobody of the group was needed. */
export function leaveByHand(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): void {
  if (state.capacity.waiting.length === 0) return;
  const step = state.capacity.find(subject.family, subject.processNumber, event.sequence);
  if (step === null) return;
  state.capacity.leave(step);
  context.recorder.stock(METRIC_ROW.stepsWaiting, state.day - context.firstDay, -1);
}

/** Debt class, agreement or write-off debt class: where the process of a step is found. */
function placeOf({ family, debtClass, agreement, writeOffClass }: EventSubject): number {
  if (family === 'collection') return debtClass;
  return family === 'severance' ? agreement : writeOffClass;
}
