import { smallRestMinor } from '../../model/cure-tolerance.ts';
import { RE_DEFAULT_AGE_DAYS, RE_DEFAULT_DAYS } from '../../model/re-default.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { ARREARS_STAGE, type FirstArrears } from '../state/first-arrears.ts';
import { METRIC_ROW, TALLY_ROW } from '../state/recorder.ts';

/**
 * Part of phase 90: follows the account's first time in arrears to its cure, and what came of the cure (simulation.md 5). What
 * becomes of a cure is written on the day of the cure, so that a rate can leave out cures that were not followed for long
 * enough.
 */
export function followFirstArrears(
  context: KernelContext,
  state: AccountState,
  inArrears: boolean,
): void {
  const { first } = state;
  if (first.stage === ARREARS_STAGE.over) return;
  if (first.stage === ARREARS_STAGE.before) {
    if (inArrears) enter(context, state, first);
    return;
  }
  if (first.stage === ARREARS_STAGE.inside) {
    if (!inArrears) cure(context, state, first);
    return;
  }
  // Since the last visit nothing has changed but the age of the debt.
  if (first.lateDay < state.day) {
    reDefault(context, first, first.lateDay);
    return;
  }
  if (!inArrears) {
    first.lateDay = FAR_DAY;
    return;
  }
  first.lateDay = oldestAskedDay(state) + RE_DEFAULT_AGE_DAYS;
  if (first.lateDay <= state.day) reDefault(context, first, state.day);
}

/**
 * Part of the opening of an account: who is past due when the run begins is in arrears from its first morning on, so that a
 * cure on the first day counts. Returns whether it is.
 */
export function openFirstArrears(
  context: KernelContext,
  state: AccountState,
  isInArrears: (context: KernelContext, state: AccountState) => boolean,
): boolean {
  const { items, day } = state;
  for (let item = 0; item < items.count; item++)
    if ((items.dueDay[item] ?? FAR_DAY) < context.firstDay)
      state.pastDueMinor += items.askedMinor(item);
  state.day = context.firstDay - 1;
  const inArrears = isInArrears(context, state);
  state.day = context.firstDay;
  if (inArrears) {
    enter(context, state, state.first);
    if (context.allowsSmallRest) state.smallRestMinor = smallRestMinor(state.pastDueMinor);
  }
  // The first visit sums anew.
  state.day = day;
  state.pastDueMinor = 0;
  return inArrears;
}

/** The days between the last visit and the end of the run, and what it came to. */
export function endFirstArrears(context: KernelContext, state: AccountState): void {
  const { first } = state;
  if (first.stage === ARREARS_STAGE.cured && first.lateDay < context.endDay)
    reDefault(context, first, first.lateDay);
  if (first.stage === ARREARS_STAGE.before) return;
  const isLate = first.stage === ARREARS_STAGE.inside && !first.hasLeft;
  if (isLate) tellAfter(context, first, 'late', context.endDay);
  context.recorder.tally(TALLY_ROW.contacts, state.contacts, 1);
  context.recorder.tally(TALLY_ROW.contactsInWeek, state.week.most, 1);
}

/** Days from the first time in arrears to its cure, else to the end of the run; 0 without any. */
export function daysToCure({ endDay }: KernelContext, { first }: AccountState): number {
  if (first.stage === ARREARS_STAGE.before) return 0;
  const until = first.stage === ARREARS_STAGE.inside ? endDay : first.curedDay;
  return until - first.enteredDay;
}

/** The customer leaves: nobody knows when the debt would have been paid (simulation.md 5, days to pay). */
export function leaveInArrears(context: KernelContext, { first, day }: AccountState): void {
  if (first.stage !== ARREARS_STAGE.inside) return;
  first.hasLeft = true;
  tellAfter(context, first, 'left', day);
}

function tellAfter(
  { recorder }: KernelContext,
  first: FirstArrears,
  what: 'cured' | 'left' | 'late',
  day: number,
): void {
  const days = day - first.enteredDay;
  recorder.tally(TALLY_ROW[`${what}After`], days, 1);
  recorder.tally(TALLY_ROW[`${what}AfterMinor`], days, first.enteredMinor);
}

function enter(context: KernelContext, state: AccountState, first: FirstArrears): void {
  const day = state.day - context.firstDay;
  first.stage = ARREARS_STAGE.inside;
  first.enteredMinor = state.pastDueMinor;
  first.enteredDay = state.day;
  // A reminder before the debt was due is no treatment of it.
  if (first.reachedDay < state.day) first.reachedDay = FAR_DAY;
  context.recorder.flow(METRIC_ROW.arrearsEntries, day, 1);
  context.recorder.flow(METRIC_ROW.arrearsEntryMinor, day, first.enteredMinor);
  if (state.customer.hasLeft) leaveInArrears(context, state);
}

function cure(context: KernelContext, state: AccountState, first: FirstArrears): void {
  const { recorder } = context;
  const day = state.day - context.firstDay;
  first.stage = ARREARS_STAGE.cured;
  first.curedDay = state.day;
  if (!first.hasLeft) tellAfter(context, first, 'cured', state.day);
  recorder.flow(METRIC_ROW.cures, day, 1);
  recorder.flow(METRIC_ROW.curedMinor, day, first.enteredMinor);
  // A contact acts from the next day on: one of this day cured nobody.
  if (first.reachedDay < state.day) return;
  recorder.flow(METRIC_ROW.selfCures, day, 1);
  recorder.flow(METRIC_ROW.selfCuredMinor, day, first.enteredMinor);
}

function reDefault({ recorder, firstDay }: KernelContext, first: FirstArrears, day: number): void {
  first.stage = ARREARS_STAGE.over;
  for (const within of RE_DEFAULT_DAYS) {
    if (day - first.curedDay > within) continue;
    const cured = first.curedDay - firstDay;
    recorder.flow(METRIC_ROW[`reDefaults${within}`], cured, 1);
    recorder.flow(METRIC_ROW[`reDefaulted${within}Minor`], cured, first.enteredMinor);
  }
}

/** Due day of the oldest debt that is asked for now, after the payments of the day. */
function oldestAskedDay({ items, day }: AccountState): number {
  let oldest = FAR_DAY;
  for (let item = 0; item < items.count; item++) {
    const due = items.dueDay[item] ?? FAR_DAY;
    if (due <= day && due < oldest && items.askedMinor(item) > 0) oldest = due;
  }
  return oldest;
}
