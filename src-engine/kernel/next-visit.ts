import { ageStartDay, classDebtMinor } from './facts/class-debt.ts';
import { nextRatingChangeDay } from './facts/credit-rating.ts';
import { firstCriteriaDay } from './facts/first-criteria-day.ts';
import { FAR_DAY } from './image/kernel-image.ts';
import type { KernelContext } from './kernel-context.ts';
import { conditionFacts, controlFor, pickCondition } from './phases/50-debt-monitor.ts';
import { type AccountState, NO_PROCESS } from './state/account-state.ts';

/**
 * The next day after today on which the engine may have something to do for this account, payments of the customer's
 * own accord apart. Every skipped day would have been worked without effect; the differential test visits them all.
 */
export function nextVisitDay(context: KernelContext, state: AccountState): number {
  let next = nextDueDay(state);
  if (state.activePlans > 0) next = Math.min(next, nextPlanDay(context, state));
  for (let debtClass = 0; debtClass < state.template.length; debtClass++) {
    next = Math.min(
      next,
      state.template[debtClass] === NO_PROCESS
        ? nextReview(context, state, debtClass)
        : nextEventDay(state, debtClass),
    );
  }
  return next > state.day ? next : state.day + 1;
}

function nextDueDay(state: AccountState): number {
  let next = FAR_DAY;
  for (let item = 0; item < state.itemCount; item++) {
    const due = state.itemDueDay[item] ?? FAR_DAY;
    if (due > state.day && due < next && (state.itemPooledMinor[item] ?? 0) > 0) next = due;
  }
  return next;
}

function nextEventDay(state: AccountState, debtClass: number): number {
  const position = state.eventNext[debtClass] ?? 0;
  if (position >= (state.eventCount[debtClass] ?? 0)) return FAR_DAY;
  return state.eventDay[debtClass * state.maxEvents + position] ?? FAR_DAY;
}

/** Instalment days, and the day after each, when the pay plan monitor can find it missed. */
function nextPlanDay(context: KernelContext, state: AccountState): number {
  const { image } = context;
  let next = FAR_DAY;
  for (let plan = 0; plan < state.planCount; plan++) {
    if (state.planActive[plan] !== 1) continue;
    const row = state.firstPlan + plan;
    const to = image.instalmentStart[row + 1] ?? 0;
    for (let instalment = image.instalmentStart[row] ?? 0; instalment < to; instalment++) {
      const day = image.instalmentDay[instalment] ?? FAR_DAY;
      if (day > state.day) next = Math.min(next, day);
      else if (day + 1 > state.day) next = Math.min(next, day + 1);
    }
  }
  return next;
}

/** The next night on which a review of an idle class can end differently from tonight's. */
function nextReview(context: KernelContext, state: AccountState, debtClass: number): number {
  if (context.strategy.classes[debtClass]?.eligible !== true) return FAR_DAY;
  const control = controlFor(context, state, debtClass);
  if (control === null || !hasOpenItem(state, debtClass)) return FAR_DAY;
  const postponed = context.image.postponeUntilDay[state.account] ?? 0;
  const from = Math.max(state.day + 1, postponed);
  let next = nextAgeingDay(context, state, debtClass);
  if (postponed > state.day) next = Math.min(next, postponed);
  if (control.reviewFrequencyDays > 0)
    return Math.min(next, Math.max(from, state.nextReviewDay[debtClass] ?? 0));
  const change = control.readsRating ? nextRatingChangeDay(state, state.day) : FAR_DAY;
  next = Math.min(next, change);
  const condition = pickCondition(control, conditionFacts(context, state, debtClass, from));
  if (condition === null) return next;
  return Math.min(next, firstCriteriaDay(context, state, debtClass, condition.rows, from));
}

function hasOpenItem(state: AccountState, debtClass: number): boolean {
  for (let item = 0; item < state.itemCount; item++) {
    if (state.itemClass[item] === debtClass && (state.itemPooledMinor[item] ?? 0) > 0) return true;
  }
  return false;
}

/** When the class's first open item begins to age, if none has yet. */
function nextAgeingDay(context: KernelContext, state: AccountState, debtClass: number): number {
  if (classDebtMinor(context, state, debtClass, state.day) > 0) return FAR_DAY;
  let next = FAR_DAY;
  for (let item = 0; item < state.itemCount; item++) {
    if (state.itemClass[item] !== debtClass || !((state.itemPooledMinor[item] ?? 0) > 0)) continue;
    const start = ageStartDay(context, state, item);
    if (start > state.day && start < next) next = start;
  }
  return next;
}
