import { allocationBasisPoint } from '../../base/allocation.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import type { CompiledRow, CompiledTemplate } from '../compile/compiled-strategy.ts';
import { agreementDebtMinor, classDebtMinor } from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';

/**
 * Phase 55, process creation (domain.md 3.6). Writes the process, its linked agreements and all of its events with
 * their dates at once; later changes of template or calendar never move them.
 */
export function createProcess(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  row: CompiledRow,
): void {
  state.processTotal++;
  state.processNumber[debtClass] = state.processTotal;
  state.processStartDay[debtClass] = state.day;
  state.processBaseDay[debtClass] = state.day - row.minAgeDays;
  const template = pickTemplate(context, state, debtClass, row.template);
  state.template[debtClass] = template;
  linkAgreements(context, state, debtClass, state.day - row.minAgeDays);
  dateEvents(context, state, debtClass, context.strategy.templates[template]);
  context.recorder.event(
    state.day - context.firstDay,
    state.processTotal,
    LOG_KIND.processCreated,
    template,
    state.processVariant[debtClass] ?? LOG_OUTCOME.done,
    classDebtMinor(context, state, debtClass, state.day - row.minAgeDays),
  );
}

/** Champion/challenger (domain.md 3.7): the live test of the champion template, if one is on. */
function pickTemplate(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  champion: number,
): number {
  state.processVariant[debtClass] = LOG_OUTCOME.done;
  const options = context.strategy.templates[champion]?.options ?? [];
  for (const option of options) {
    if (state.day < option.fromDay || state.day >= option.toDay) continue;
    const id = context.image.ids[state.account] ?? '';
    const unit = option.perAccount ? id : `${id}#${state.processTotal}`;
    const challenger = allocationBasisPoint(option.id, unit) < option.shareBasisPoints;
    state.processVariant[debtClass] = challenger ? LOG_OUTCOME.challenger : LOG_OUTCOME.champion;
    return challenger ? option.challenger : champion;
  }
  return champion;
}

/**
 * Links every agreement of the class that itself has debt of the row's age and is not already being severed; when
 * pooling hides them all, the one with the largest debt.
 */
function linkAgreements(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  cutOffDay: number,
): void {
  const { image } = context;
  const offset = debtClass * state.maxAgreements;
  let linked = 0;
  let largest = -1;
  let largestMinor = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    state.linked[offset + agreement] = 0;
    if (image.agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    if (state.severance[agreement] === 1) continue;
    const all = agreementDebtMinor(context, state, agreement, state.day);
    if (largest < 0 || all > largestMinor) {
      largest = agreement;
      largestMinor = all;
    }
    if (agreementDebtMinor(context, state, agreement, cutOffDay) <= 0) continue;
    state.linked[offset + agreement] = 1;
    linked++;
  }
  if (linked === 0 && largest >= 0) state.linked[offset + largest] = 1;
}

/** Dates the events and orders them by (trigger day, sequence): the calendar may move two offsets to one day. */
function dateEvents(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  template: CompiledTemplate | undefined,
): void {
  const events = template?.events ?? [];
  const offset = debtClass * state.maxEvents;
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) continue;
    const day = context.strategy.calendar.eventDay(state.day, event.dayOffset);
    let place = index;
    while (place > 0 && comesBefore(state, events, offset + place - 1, day, event.sequence)) {
      state.eventDay[offset + place] = state.eventDay[offset + place - 1] ?? 0;
      state.eventIndex[offset + place] = state.eventIndex[offset + place - 1] ?? 0;
      place--;
    }
    state.eventDay[offset + place] = day;
    state.eventIndex[offset + place] = index;
  }
  state.eventCount[debtClass] = events.length;
  state.eventNext[debtClass] = 0;
}

/** True when an event on `day` with `sequence` belongs before the one stored at `place`. */
function comesBefore(
  state: AccountState,
  events: CompiledTemplate['events'],
  place: number,
  day: number,
  sequence: number,
): boolean {
  const storedDay = state.eventDay[place] ?? 0;
  if (day !== storedDay) return day < storedDay;
  return sequence < (events[state.eventIndex[place] ?? 0]?.sequence ?? 0);
}
