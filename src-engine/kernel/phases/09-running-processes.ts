import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { UNKNOWN_TEMPLATE } from '../compile/compile-assigned.ts';
import { classDebtMinor, thresholdDebtMinor } from '../facts/class-debt.ts';
import { dueEventDay } from '../facts/event-day.ts';
import { isDunned } from '../facts/review-due.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { EVENT } from '../state/event-rows.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { BY_HAND, linkAgreements } from './55-create-process.ts';
import { raiseToDo } from './effects/to-do.ts';
import { rememberPastSteps } from './past-steps.ts';

/**
 * Phase 9, processes under way (domain.md 3.6; decision 39: events and dates of a running process are copies). Before the
 * first day of an account, the collection processes that its portfolio says run already go on by the template or schedule
 * of their code, unless the strategy starts everybody anew. What they had done by then counts for guardrails.
 */
export function continueProcesses(context: KernelContext, state: AccountState): void {
  const { image } = context;
  const end = image.processStart[state.account + 1] ?? 0;
  let row = image.processStart[state.account] ?? 0;
  if (row === end) return;
  const { running } = context.strategy;
  // Events are dated and debts are aged as of the first day.
  state.day = context.firstDay;
  for (; row < end; row++) {
    const template = running[image.processTemplate[row] ?? 0] ?? NONE;
    if (template === UNKNOWN_TEMPLATE) reportUnknown(context, state, row);
    else if (template === NONE || !continueProcess(context, state, row, template))
      context.trace?.notContinued(context, state, row);
  }
  rememberPastSteps(context, state);
}

/** The strategy has no template of this code: a person looks at it, and the account is reviewed anew. */
function reportUnknown(context: KernelContext, state: AccountState, row: number): void {
  const debtClass = context.image.processClass[row] ?? 0;
  const { error } = LOG_KIND;
  context.trace?.notContinued(context, state, row);
  context.recorder.flow(METRIC_ROW.errors, 0, 1);
  context.recorder.event(0, 0, error, debtClass, LOG_OUTCOME.unknownTemplate, 0);
  raiseToDo(context, state, 'missingRule', 0, debtClass);
}

/** False where a schedule cannot go on: no level of it is reached, or the account is not collected by schedules. */
function continueProcess(
  context: KernelContext,
  state: AccountState,
  row: number,
  template: number,
): boolean {
  const { image, strategy } = context;
  const debtClass = image.processClass[row] ?? 0;
  const lastSequence = image.processLastSequence[row] ?? NONE;
  const schedule = template - (strategy.templates.length - strategy.dunning.schedules.length);
  if (schedule < 0) {
    open(context, state, row, template);
    dateEvents(context, state, debtClass, lastSequence);
    const debt = thresholdDebtMinor(
      context,
      state,
      debtClass,
      image.processBaseDay[row] ?? 0,
      image.processStartDay[row] ?? 0,
    );
    const threshold = strategy.classes[debtClass]?.thresholdMinor ?? -1;
    if (strategy.scan !== 'CREDITED')
      state.processes.beganUnder[debtClass] = debt <= threshold ? 1 : 0;
    // What was paid since it began ends it in the first night.
    state.processes.credit(debtClass);
  } else if (lastSequence > 0 && isDunned(context, state)) {
    open(context, state, row, template);
    const levels = strategy.dunning.schedules[schedule]?.levels.length ?? 0;
    const level = Math.min(lastSequence, levels);
    const { number, startDay } = state.processes;
    const began = startDay[debtClass] ?? 0;
    state.dunning.reach(debtClass, schedule, level, began, number[debtClass] ?? 0);
    state.processes.beganUnder[debtClass] = 0;
  } else return false;
  const { total } = state.processes;
  const debt = classDebtMinor(context, state, debtClass, image.processBaseDay[row] ?? 0);
  const { processCreated } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.processesCreated, 0, 1);
  context.recorder.event(0, total, processCreated, template, LOG_OUTCOME.continued, debt);
  context.trace?.continued(context, state, debtClass, lastSequence);
  return true;
}

/** No row of the rules stands behind it, so none replaces it, and no live test swaps its template. */
function open(context: KernelContext, state: AccountState, row: number, template: number): void {
  const { image } = context;
  const { processes } = state;
  const debtClass = image.processClass[row] ?? 0;
  const baseDay = image.processBaseDay[row] ?? 0;
  processes.open(debtClass, image.processStartDay[row] ?? 0, baseDay);
  processes.conditionPriority[debtClass] = BY_HAND;
  processes.rowPriority[debtClass] = BY_HAND;
  processes.champion[debtClass] = template;
  processes.template[debtClass] = template;
  processes.variant[debtClass] = LOG_OUTCOME.continued;
  processes.events.clear(debtClass);
  linkAgreements(context, state, debtClass, baseDay);
}

/** Dated from the day on which the process began; done up to the last event that was, or what was due before today. */
function dateEvents(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  lastSequence: number,
): void {
  const { calendar, templates } = context.strategy;
  const { events: rows, startDay, template } = state.processes;
  const began = startDay[debtClass] ?? 0;
  for (const [index, event] of (templates[template[debtClass] ?? 0]?.events ?? []).entries()) {
    const day = calendar.eventDay(began, event.dayOffset);
    rows.insert(debtClass, day, event.sequence, index, event.type, began);
  }
  const end = rows.end(debtClass);
  for (let row = rows.first(debtClass); row < end; row++) {
    const isDone =
      lastSequence === NONE
        ? dueEventDay(context, state, debtClass, row) < state.day
        : (rows.sequence[row] ?? 0) <= lastSequence;
    if (isDone) rows.settle(row, EVENT.complete);
  }
}
