import type { FieldActivity } from '../../algorithms/collection-event/effect.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { CHANNEL } from '../../model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { ACCOUNT_FLAG, NONE } from '../../model/portfolio.ts';
import { RESTORED_WITHIN_DAYS } from '../../model/restored.ts';
import type { DailyMetric } from '../../model/run.ts';
import type { CompiledSeveranceEvent, FieldActivityEffect } from '../compile/compiled-severance.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import { fieldWorkDay } from '../facts/field-work-day.ts';
import { isLifeSupported } from '../facts/severance-facts.ts';
import { isBelow, runningMaster } from '../facts/supply-tree.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { chargeStep } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { SUPPLY } from '../state/service-state.ts';
import { FIELD_WORK, SEVERANCE_EVENT } from '../state/severance-state.ts';
import { cancelSeverance } from './74-cancel-severance.ts';
import { contactCustomer } from './85-contact-outcome.ts';
import { mayComplainOfCut } from './88-complaint.ts';
import { raiseToDo } from './effects/to-do.ts';
import type { EventSubject } from './event-subject.ts';

/** What an activity leaves of the service; a warning takes nothing. */
const SUPPLY_AFTER: Readonly<Record<FieldActivity, number>> = {
  WARN: SUPPLY.on,
  SOFT_BAR: SUPPLY.softBar,
  HARD_BAR: SUPPLY.hardBar,
  CUT: SUPPLY.cut,
  RECONNECT: SUPPLY.on,
  RESTORE: SUPPLY.on,
};
const COUNTER = {
  SOFT_BAR: 'bars',
  HARD_BAR: 'bars',
  CUT: 'cuts',
  RECONNECT: 'reconnections',
  RESTORE: 'restores',
} as const satisfies Partial<Record<FieldActivity, DailyMetric>>;

/** Key space of a day's delay draws: 64 agreements of 8 service points (simulation.md 4.1). */
const DRAWS_PER_DAY = 512;
const POINTS_PER_AGREEMENT = 8;

/**
 * Phase 73, field work (domain.md 3.12, 5.2, decision 36). Orders one activity for each service point of the agreement;
 * the event waits until the last of them is done. Service is never taken away on life support: the process ends there
 * and a person looks at it. A sub-agreement's cut is left to its master. Returns a LOG_OUTCOME.
 */
export function orderFieldWork(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: FieldActivityEffect,
): number {
  const { agreement } = subject;
  if (SUPPLY_AFTER[effect.activity] > SUPPLY.on && isLifeSupported(context, state, agreement))
    return protect(context, state, agreement);
  if (isNeedless(context, state, agreement, effect.activity)) return LOG_OUTCOME.skipped;
  const { severances } = state;
  const row = rowOf(context, state, agreement, event);
  const points = servicePoints(context, state, agreement);
  const scheduled = scheduleDay(context, state, agreement, points, effect);
  const orders = context.strategy.severance.calendar.workdaysBefore(
    scheduled,
    effect.dispatchWorkdaysBefore,
  );
  severances.settle(row, SEVERANCE_EVENT.awaitFieldWork);
  severances.fieldWork[row] = FIELD_WORK.pending;
  severances.scheduledDay[row] = scheduled;
  severances.dispatchDay[row] = Math.max(state.day, orders);
  const day = state.day - context.firstDay;
  const { fieldActivity } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.fieldActivities, day, points);
  const { ordered } = LOG_OUTCOME;
  context.recorder.event(day, subject.processNumber, fieldActivity, event.sequence, ordered, 0);
  return ordered;
}

/** Life support is never disconnected (simulation.md 8): the severance ends and a person decides. */
export function protect(context: KernelContext, state: AccountState, agreement: number): number {
  raiseToDo(context, state, 'failedEvent', 0, agreement, 'HANDED_OVER');
  cancelSeverance(context, state, agreement, LOG_OUTCOME.protectedCustomer, 0);
  return LOG_OUTCOME.protectedCustomer;
}

/** Only the master of a shared service point is cut; and no activity is needed that would leave the service as it is. */
function isNeedless(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  activity: FieldActivity,
): boolean {
  if (activity === 'WARN') return false;
  if (activity === 'CUT' && runningMaster(context, state, agreement) !== NONE) return true;
  return leavesAsIs(activity, state.services.supply[agreement] ?? SUPPLY.on);
}

/**
 * What is off already is not cut or barred, what is on is not given back, and a bar is not lifted by who reconnects, nor
 * a cut by who lifts bars.
 */
function leavesAsIs(activity: keyof typeof COUNTER, supply: number): boolean {
  if (activity === 'RECONNECT') return supply !== SUPPLY.cut;
  if (activity === 'RESTORE') return supply !== SUPPLY.softBar && supply !== SUPPLY.hardBar;
  return supply >= SUPPLY_AFTER[activity];
}

function rowOf(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  event: CompiledEvent,
): number {
  const { severances } = state;
  const template = context.strategy.severance.templates[severances.template[agreement] ?? 0];
  const position = template?.events.findIndex((step) => step.sequence === event.sequence) ?? 0;
  return severances.first(agreement) + position;
}

/** Service points to which a crew goes: none for what is switched from the office. */
export function crewPoints(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  { remote }: FieldActivityEffect,
): number {
  return remote ? 0 : servicePoints(context, state, agreement);
}

/** A service without service points is switched from the office. */
function servicePoints(context: KernelContext, state: AccountState, agreement: number): number {
  return context.image.agreementServicePoints[state.firstAgreement + agreement] ?? 0;
}

/** The day on which the last service point is done: drawn in workdays, then moved to a day that the activity allows. */
function scheduleDay(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  points: number,
  effect: FieldActivityEffect,
): number {
  const { calendar } = context.strategy.severance;
  let day = calendar.nextWorkday(state.day);
  const delay = effect.remote ? 0 : workdays(context, state, agreement, points);
  for (let step = 0; step < delay; step++) day = calendar.nextWorkday(day + 1);
  return fieldWorkDay(context, day, effect);
}

/** Keyed by account and calendar day, so that arms which order work on the same day share their luck. */
function workdays(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  points: number,
): number {
  const { from, to } = context.behaviour.model.fieldWorkDays;
  let longest = 0;
  for (let point = 0; point < points; point++) {
    const key =
      state.day * DRAWS_PER_DAY +
      (agreement % (DRAWS_PER_DAY / POINTS_PER_AGREEMENT)) * POINTS_PER_AGREEMENT +
      (point % POINTS_PER_AGREEMENT);
    const uniform = context.draws.uniform(PURPOSE.fieldWork, key);
    longest = Math.max(longest, from + Math.floor(uniform * (to - from + 1)));
  }
  return longest;
}

/** The work is done at every service point: what it does to the service. Returns a LOG_OUTCOME. */
export function doFieldWork(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  row: number,
  event: CompiledSeveranceEvent,
): number {
  const { severances } = state;
  const { agreement } = subject;
  severances.fieldWork[row] = FIELD_WORK.complete;
  context.trace?.fieldWorkDone(context, state, agreement, event, row);
  const points = Math.max(1, servicePoints(context, state, agreement));
  chargeStep(context, state, event, points);
  const day = state.day - context.firstDay;
  const { fieldActivity } = LOG_KIND;
  const { done } = LOG_OUTCOME;
  context.recorder.event(day, subject.processNumber, fieldActivity, event.sequence, done, 0);
  let outcome: number = done;
  for (const effect of event.effects) {
    if (effect.kind !== 'field-activity') continue;
    outcome = carryOut(context, state, agreement, effect.activity);
  }
  return outcome;
}

/** Looked at once more: the service may have changed since the crew was ordered. */
function carryOut(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  activity: FieldActivity,
): number {
  if (activity === 'WARN') return warn(context, state);
  if (isNeedless(context, state, agreement, activity)) return LOG_OUTCOME.skipped;
  if (activity === 'CUT') mayComplainOfCut(context, state);
  return switchSupply(context, state, agreement, activity);
}

/** The warning at the door is the disconnection notice (simulation.md 1.8). */
function warn(context: KernelContext, state: AccountState): number {
  context.recorder.flow(METRIC_ROW.notices, state.day - context.firstDay, 1);
  return contactCustomer(context, state, CHANNEL.DISCONNECTION_NOTICE)
    ? LOG_OUTCOME.reached
    : LOG_OUTCOME.notReached;
}

/** What hangs on the master's service point goes off and on with it, however far below (domain.md 3.12). */
function switchSupply(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  activity: keyof typeof COUNTER,
): number {
  const { services } = state;
  const supply = SUPPLY_AFTER[activity];
  if (activity === 'CUT') countCut(context, state);
  if (activity === 'RECONNECT') countRestored(context, state, agreement);
  services.setSupply(agreement, supply, state.day);
  for (let sub = 0; sub < state.agreementCount; sub++) {
    if (!services.isActive(sub) || !isBelow(context, state, sub, agreement)) continue;
    if (!leavesAsIs(activity, services.supply[sub] ?? SUPPLY.on))
      services.setSupply(sub, supply, state.day);
  }
  context.recorder.flow(METRIC_ROW[COUNTER[activity]], state.day - context.firstDay, 1);
  return LOG_OUTCOME.done;
}

function countCut(context: KernelContext, state: AccountState): void {
  const { cuts } = state;
  cuts.all++;
  if (isFollowed(context, state.day)) cuts.followed++;
  if (((context.image.flags[state.account] ?? 0) & ACCOUNT_FLAG.vulnerable) === 0) return;
  cuts.ofVulnerable++;
  context.recorder.flow(METRIC_ROW.cutsOfVulnerable, state.day - context.firstDay, 1);
}

/** Service is back: soon enough, it counts for the day of the cut. */
function countRestored(context: KernelContext, state: AccountState, agreement: number): void {
  const cutDay = state.services.supplySinceDay[agreement] ?? state.day;
  if (state.day - cutDay > RESTORED_WITHIN_DAYS) return;
  if (isFollowed(context, cutDay)) state.cuts.restored++;
  context.recorder.flow(METRIC_ROW.cutsRestored, cutDay - context.firstDay, 1);
}

/** Whether the horizon has the days in which a cut of that day can be restored in time. */
function isFollowed({ endDay }: KernelContext, cutDay: number): boolean {
  return cutDay + RESTORED_WITHIN_DAYS < endDay;
}
