import { classDebtMinor } from '../facts/class-debt.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import { type AccountState, NO_PROCESS, STANDING } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { controlFor, isPostponed } from './50-debt-monitor.ts';

/**
 * Phase 90, close of the day. Writes the stocks that changed, the days in arrears, and which classes the debt monitor
 * will look at every night until something happens.
 */
export function closeDay(context: KernelContext, state: AccountState): void {
  const day = state.day - context.firstDay;
  if (state.pastDueMinor !== state.recordedPastDueMinor) {
    const change = state.pastDueMinor - state.recordedPastDueMinor;
    context.recorder.stock(METRIC_ROW.pastDueMinor, day, change);
    state.recordedPastDueMinor = state.pastDueMinor;
  }
  const inArrears = isInArrears(context, state);
  countArrearsDays(state, inArrears);
  changeStanding(context, state, inArrears);
  markNightlyReviews(context, state);
  state.lastVisitDay = state.day;
}

/** Some class has more past-due debt than counts as cured (ux 2.9). */
export function isInArrears(context: KernelContext, state: AccountState): boolean {
  if (state.pastDueMinor === 0) return false;
  const sums = state.classPastDueMinor;
  sums.fill(0);
  for (let item = 0; item < state.itemCount; item++) {
    if ((state.itemDueDay[item] ?? FAR_DAY) > state.day) continue;
    const debtClass = state.itemClass[item] ?? 0;
    sums[debtClass] = (sums[debtClass] ?? 0) + (state.itemPooledMinor[item] ?? 0);
  }
  for (let debtClass = 0; debtClass < sums.length; debtClass++) {
    if ((sums[debtClass] ?? 0) > (context.curedMinor[debtClass] ?? 0)) return true;
  }
  return false;
}

function countArrearsDays(state: AccountState, inArrears: boolean): void {
  if (inArrears === state.arrearsSinceDay >= 0) return;
  if (inArrears) {
    state.arrearsSinceDay = state.day;
    state.everInArrears = true;
    return;
  }
  state.arrearsDays += state.day - state.arrearsSinceDay;
  state.arrearsSinceDay = -1;
}

function standingOf(state: AccountState, inArrears: boolean): number {
  if (state.severanceActive > 0) return STANDING.inSeverance;
  for (let debtClass = 0; debtClass < state.template.length; debtClass++) {
    if (state.template[debtClass] !== NO_PROCESS) return STANDING.inProcess;
  }
  if (state.activePlans > 0) return STANDING.onPlan;
  if (inArrears) return STANDING.pastDue;
  return state.everInArrears ? STANDING.cured : STANDING.notDue;
}

function changeStanding(context: KernelContext, state: AccountState, inArrears: boolean): void {
  const standing = standingOf(state, inArrears);
  if (standing === state.standing) return;
  const { recorder } = context;
  const day = state.day - context.firstDay;
  if (state.standing >= 0) recorder.stock(METRIC_ROW.accountsNotDue + state.standing, day, -1);
  recorder.stock(METRIC_ROW.accountsNotDue + standing, day, 1);
  state.standing = standing;
}

function markNightlyReviews(context: KernelContext, state: AccountState): void {
  const { classes } = context.strategy;
  for (let debtClass = 0; debtClass < classes.length; debtClass++) {
    state.nightly[debtClass] =
      state.template[debtClass] === NO_PROCESS &&
      (classes[debtClass]?.eligible ?? false) &&
      controlFor(context, state, debtClass)?.reviewFrequencyDays === 0 &&
      !isPostponed(context, state, state.day + 1) &&
      classDebtMinor(context, state, debtClass, state.day) > 0
        ? 1
        : 0;
  }
}

/** Books the nights since the last visit on which classes were reviewed without effect. */
export function bookIdleReviews(
  context: KernelContext,
  state: AccountState,
  untilDay: number,
): void {
  const from = state.lastVisitDay + 1 - context.firstDay;
  for (let debtClass = 0; debtClass < state.nightly.length; debtClass++) {
    if (state.nightly[debtClass] === 1)
      context.recorder.nightlyReviews(from, untilDay - context.firstDay);
  }
}
