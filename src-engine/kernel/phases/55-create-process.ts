import { allocationBasisPoint } from '../../base/allocation.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { UNKNOWN_TEMPLATE } from '../compile/compile-assigned.ts';
import type { CompiledRow, CompiledTemplate } from '../compile/compiled-strategy.ts';
import { agreementDebtMinor, classDebtMinor, thresholdDebtMinor } from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { raiseToDo } from './effects/to-do.ts';

/** Priority of a process that no row of the rules created: before all of them. */
export const BY_HAND = -1;

/**
 * Phase 55, process creation (domain.md 3.6). Writes the process, its linked agreements and all of its events with
 * their dates at once; later changes of template or calendar never move them.
 */
export function createProcess(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  conditionPriority: number,
  row: CompiledRow,
): void {
  const { processes } = state;
  const baseDay = state.day - row.minAgeDays;
  processes.open(debtClass, state.day, baseDay);
  processes.conditionPriority[debtClass] = conditionPriority;
  processes.rowPriority[debtClass] = row.priority;
  processes.champion[debtClass] = row.template;
  processes.template[debtClass] =
    assignedTemplate(context, state, debtClass) ??
    pickTemplate(context, state, debtClass, row.template);
  linkAgreements(context, state, debtClass, baseDay);
  begin(context, state, debtClass);
  const day = state.day - context.firstDay;
  const { criteriaRow } = LOG_KIND;
  context.recorder.event(day, processes.total, criteriaRow, row.place, LOG_OUTCOME.done, 0);
}

/**
 * The same by hand (domain.md 3.17, M1): the template, base date and agreements are the person's, no live test swaps the
 * template, and no row of the rules replaces it later.
 */
export function createProcessByHand(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  template: number,
  baseDay: number,
  agreements: readonly number[],
): void {
  const { processes } = state;
  processes.open(debtClass, state.day, baseDay);
  processes.conditionPriority[debtClass] = BY_HAND;
  processes.rowPriority[debtClass] = BY_HAND;
  processes.champion[debtClass] = template;
  processes.template[debtClass] = template;
  processes.variant[debtClass] = LOG_OUTCOME.byHand;
  const offset = debtClass * processes.maxAgreements;
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    processes.linked[offset + agreement] = agreements.includes(agreement) ? 1 : 0;
  begin(context, state, debtClass);
}

/** Dates the events of the chosen template and tells the log. */
function begin(context: KernelContext, state: AccountState, debtClass: number): void {
  const { processes } = state;
  const template = processes.template[debtClass] ?? 0;
  const day = state.day - context.firstDay;
  dateEvents(context, state, debtClass, context.strategy.templates[template]);
  const debt = classDebtMinor(context, state, debtClass, processes.baseDay[debtClass] ?? 0);
  const { scan, classes } = context.strategy;
  if (scan !== 'CREDITED')
    processes.beganUnder[debtClass] =
      thresholdDebtMinor(context, state, debtClass, processes.baseDay[debtClass] ?? 0, state.day) <=
      (classes[debtClass]?.thresholdMinor ?? -1)
        ? 1
        : 0;
  context.recorder.flow(METRIC_ROW.processesCreated, day, 1);
  context.recorder.event(
    day,
    processes.total,
    LOG_KIND.processCreated,
    template,
    processes.variant[debtClass] ?? LOG_OUTCOME.done,
    debt,
  );
}

/**
 * A template that the CRM has chosen for the account wins over the row's, and no live test swaps it (decision 38). One that
 * the strategy does not have is an error for a person to look at; the row's template then runs. Null: none is assigned.
 */
function assignedTemplate(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
): number | null {
  const { image, recorder, strategy } = context;
  const template = strategy.assigned[image.assignedTemplate[state.account] ?? 0] ?? NONE;
  if (template === NONE) return null;
  if (template !== UNKNOWN_TEMPLATE) {
    state.processes.variant[debtClass] = LOG_OUTCOME.assigned;
    return template;
  }
  const day = state.day - context.firstDay;
  recorder.flow(METRIC_ROW.errors, day, 1);
  recorder.event(day, 0, LOG_KIND.error, debtClass, LOG_OUTCOME.unknownTemplate, 0);
  raiseToDo(context, state, 'missingRule', 0, debtClass);
  return null;
}

/** Champion/challenger (domain.md 3.7): the live test of the champion template, if one is on. */
function pickTemplate(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  champion: number,
): number {
  state.processes.variant[debtClass] = LOG_OUTCOME.done;
  const options = context.strategy.templates[champion]?.options ?? [];
  for (const option of options) {
    if (state.day < option.fromDay || state.day >= option.toDay) continue;
    const id = context.image.ids[state.account] ?? '';
    const unit = option.perAccount ? id : `${id}#${state.processes.total}`;
    const challenger = allocationBasisPoint(option.id, unit) < option.shareBasisPoints;
    state.processes.variant[debtClass] = challenger ? LOG_OUTCOME.challenger : LOG_OUTCOME.champion;
    return challenger ? option.challenger : champion;
  }
  return champion;
}

/**
 * Links every agreement of the class that itself has debt of the row's age and is not already being severed; when
 * pooling hides them all, the one with the largest debt.
 */
export function linkAgreements(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  cutOffDay: number,
): void {
  const { image } = context;
  const offset = debtClass * state.processes.maxAgreements;
  let linked = 0;
  let largest = -1;
  let largestMinor = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    state.processes.linked[offset + agreement] = 0;
    if (image.agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    if (state.severances.isSevering(agreement)) continue;
    const all = agreementDebtMinor(context, state, agreement, state.day);
    if (largest < 0 || all > largestMinor) {
      largest = agreement;
      largestMinor = all;
    }
    if (agreementDebtMinor(context, state, agreement, cutOffDay) <= 0) continue;
    state.processes.linked[offset + agreement] = 1;
    linked++;
  }
  if (linked === 0 && largest >= 0) state.processes.linked[offset + largest] = 1;
}

/** Dates the events; the calendar may move two offsets to one day, where the sequence decides. */
function dateEvents(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  template: CompiledTemplate | undefined,
): void {
  const { events: rows } = state.processes;
  rows.clear(debtClass);
  const events = template?.events ?? [];
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) continue;
    const day = context.strategy.calendar.eventDay(state.day, event.dayOffset);
    rows.insert(debtClass, day, event.sequence, index, event.type, state.day);
  }
}
