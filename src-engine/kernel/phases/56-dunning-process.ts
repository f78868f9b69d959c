import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import type { CompiledLevel, CompiledSchedule } from '../compile/compiled-schedules.ts';
import { agreementDebtMinor, classDebtMinor } from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { BY_HAND, linkAgreements } from './55-create-process.ts';

/**
 * Phase 56, process of a dunning schedule: one collection process from level 0 until the account is restored, or the last
 * level is done. Its template is the schedule; the steps of a level get their dates when the level is reached.
 */
export function openDunning(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  schedule: CompiledSchedule,
  level: CompiledLevel,
  isAssigned: boolean,
): void {
  const { processes } = state;
  const baseDay = state.day - level.minAgeDays;
  processes.open(debtClass, state.day, baseDay);
  processes.conditionPriority[debtClass] = BY_HAND;
  processes.rowPriority[debtClass] = BY_HAND;
  processes.champion[debtClass] = schedule.template;
  processes.template[debtClass] = schedule.template;
  processes.beganUnder[debtClass] = 0;
  const variant = isAssigned ? LOG_OUTCOME.assigned : LOG_OUTCOME.done;
  processes.variant[debtClass] = variant;
  linkAgreements(context, state, debtClass, baseDay);
  processes.events.clear(debtClass);
  dateSteps(context, state, debtClass, level);
  const day = state.day - context.firstDay;
  const debt = classDebtMinor(context, state, debtClass, baseDay);
  context.recorder.flow(METRIC_ROW.processesCreated, day, 1);
  context.recorder.event(
    day,
    processes.total,
    LOG_KIND.processCreated,
    schedule.template,
    variant,
    debt,
  );
  context.trace?.dunning.dated(context, state, debtClass);
}

/**
 * The steps of a severer level join those of the running process, behind which nothing is dropped. Agreements whose own debt
 * is as old as the level asks join it too, unless they left it or are being severed.
 */
export function continueDunning(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  level: CompiledLevel,
): void {
  const { processes } = state;
  const day = state.day - context.firstDay;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (context.image.agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    if (state.severances.isSevering(agreement) || processes.isLinked(debtClass, agreement))
      continue;
    if (processes.left[debtClass * processes.maxAgreements + agreement] === 1) continue;
    const debt = agreementDebtMinor(context, state, agreement, state.day - level.minAgeDays);
    if (debt <= 0) continue;
    processes.join(debtClass, agreement, state.day);
    context.trace?.agreementJoined(context, state, debtClass, agreement, debt, level.minAgeDays);
    const number = processes.number[debtClass] ?? 0;
    const { agreementLinked } = LOG_KIND;
    context.recorder.event(day, number, agreementLinked, agreement, LOG_OUTCOME.done, debt);
  }
  dateSteps(context, state, debtClass, level);
  context.trace?.dunning.dated(context, state, debtClass);
}

function dateSteps(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  { firstEvent, endEvent }: CompiledLevel,
): void {
  const { events: rows, template } = state.processes;
  const events = context.strategy.templates[template[debtClass] ?? 0]?.events ?? [];
  for (let index = firstEvent; index < endEvent; index++) {
    const event = events[index];
    if (event === undefined) continue;
    const day = context.strategy.calendar.eventDay(state.day, event.dayOffset);
    rows.insert(debtClass, day, event.sequence, index, event.type, state.day);
  }
}
