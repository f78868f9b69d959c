import { smallRestMinor } from '../../model/cure-tolerance.ts';
import { SET_APART } from '../facts/disputes.ts';
import { isPlain } from '../facts/outlook.ts';
import { isReviewedNightly, nextReviewNight } from '../facts/review-due.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import { type AccountState, STANDING } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { followAtRisk } from './at-risk.ts';
import { followFirstArrears } from './first-arrears.ts';
import { followServed } from './served-value.ts';

/**
 * Phase 90, close of the day. Writes the stocks that changed and the days in arrears.
 */
export function closeDay(context: KernelContext, state: AccountState): void {
  const day = state.day - context.firstDay;
  if (state.pastDueMinor !== state.recordedPastDueMinor) {
    const change = state.pastDueMinor - state.recordedPastDueMinor;
    context.recorder.stock(METRIC_ROW.pastDueMinor, day, change);
    state.recordedPastDueMinor = state.pastDueMinor;
  }
  const inArrears = isInArrears(context, state);
  if (inArrears && state.arrearsSinceDay < 0) rememberRest(context, state);
  countArrearsDays(state, inArrears);
  followFirstArrears(context, state, inArrears);
  followServed(context, state);
  followAtRisk(context, state);
  changeStanding(context, state, inArrears);
  state.lastVisitDay = state.day;
}

/** Some class has more past-due debt than counts as cured (ux 2.9). Who is insolvent is not cured by it. */
export function isInArrears(context: KernelContext, state: AccountState): boolean {
  if (state.pastDueMinor === 0 && !state.holds.setsApart) return false;
  const { items } = state;
  const { count, dueDay, debtClass: classes } = items;
  const { curedMinor } = context;
  const restMinor = context.allowsSmallRest ? state.smallRestMinor : 0;
  let all = 0;
  const sums = state.classPastDueMinor;
  for (let debtClass = 0; debtClass < sums.length; debtClass++) sums[debtClass] = 0;
  for (let item = 0; item < count; item++) {
    if ((dueDay[item] ?? FAR_DAY) > state.day) continue;
    const debtClass = classes[item] ?? 0;
    const owed =
      items.disputedMinor[item] === SET_APART
        ? (items.pooledMinor[item] ?? 0)
        : items.askedMinor(item);
    const sum = (sums[debtClass] ?? 0) + owed;
    all += owed;
    // More can only follow.
    if (sum > (curedMinor[debtClass] ?? 0) && all > restMinor) return true;
    sums[debtClass] = sum;
  }
  return false;
}

/** Arrears begin: how little of them will count as cured. Those of before the run began with what was past due then. */
function rememberRest(context: KernelContext, state: AccountState): void {
  const isOfBefore = state.day === context.firstDay && state.smallRestMinor > 0;
  if (context.allowsSmallRest && !isOfBefore)
    state.smallRestMinor = smallRestMinor(state.pastDueMinor);
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
  state.customer.billsSinceCure = 0;
}

function standingOf(state: AccountState, inArrears: boolean): number {
  if (state.severances.severing > 0) return STANDING.inSeverance;
  if (state.processes.running > 0) return STANDING.inProcess;
  if (state.plans.active > 0) return STANDING.onPlan;
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

/**
 * Books the nights since the last visit that took the account up without effect: nothing it owes could have matched, or
 * it would have been visited (next-visit.ts). The dates of the reviews are kept all the same.
 */
export function bookIdleReviews(
  context: KernelContext,
  state: AccountState,
  untilDay: number,
): void {
  const { recorder, firstDay } = context;
  if (isPlain(context, state)) {
    const from = Math.max(state.lastVisitDay + 1, state.postponeUntilDay);
    if (from >= untilDay) return;
    recorder.nightlyReviews(from - firstDay, untilDay - firstDay);
    state.reviews.reviewed(untilDay - 1);
    return;
  }
  let night = nextReviewNight(context, state, state.lastVisitDay + 1);
  if (night >= untilDay) return;
  if (isReviewedNightly(context, state)) {
    recorder.nightlyReviews(night - firstDay, untilDay - firstDay);
    state.reviews.reviewed(untilDay - 1);
    return;
  }
  while (night < untilDay) {
    recorder.nightlyReviews(night - firstDay, night - firstDay + 1);
    state.reviews.reviewed(night);
    night = nextReviewNight(context, state, night + 1);
  }
}
