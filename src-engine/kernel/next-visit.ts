import { NO_DAY } from '../base/day.ts';
import { HOLD_BLOCK, NONE } from '../model/portfolio.ts';
import { ageStartDay, classDebtMinor } from './facts/class-debt.ts';
import { conditionFacts, controlFor, pickCondition } from './facts/condition-facts.ts';
import { dueEventDay } from './facts/event-day.ts';
import { firstCriteriaDay, firstPossibleDay } from './facts/first-criteria-day.ts';
import { isHeld } from './facts/holds.ts';
import { nextDunningDay } from './facts/next-dunning-day.ts';
import { isPlain, lookAhead } from './facts/outlook.ts';
import { ageLeftDays, nextFullScan } from './facts/process-scan.ts';
import { nextReviewNight } from './facts/review-due.ts';
import { termsOf } from './facts/terms.ts';
import { waitingDay } from './facts/waiting-day.ts';
import { FAR_DAY } from './image/kernel-image.ts';
import type { KernelContext } from './kernel-context.ts';
import { nextBillingDay } from './phases/15-billing.ts';
import { nextKnownPaymentDay } from './phases/21-known-payments.ts';
import { nextCommandDay } from './phases/35-manual-work.ts';
import { nextPlanDay } from './phases/40-pay-plan-monitor.ts';
import { nextPromiseDay } from './phases/41-promise-monitor.ts';
import { nextSeveranceDay } from './phases/72-severance-activator.ts';
import { nextWriteOffDay } from './phases/80-write-off-monitor.ts';
import type { AccountState } from './state/account-state.ts';

/**
 * The next day after today on which the engine may have something to do for this account, payments of the customer's
 * own accord apart. Every skipped day would have been worked without effect; the differential test visits them all.
 */
export function nextVisitDay(context: KernelContext, state: AccountState): number {
  const { processes, plans, holds, promises, returns, services } = state;
  const plain = isPlain(context, state);
  if (!plain) state.outlook.forget();
  const possible = plain ? lookAhead(context, state) : 0;
  // Credit that came in after the process monitor ran is looked at the next night: processes and severances.
  if (processes.anyCredited) return state.day + 1;
  let next = plain
    ? Math.min(services.nextBillDay, state.outlook.dueDay, state.outlook.chargeDay)
    : Math.min(nextBillingDay(context, state), nextDueDay(state));
  next = Math.min(next, nextKnownPaymentDay(context, state), returns.nextDay());
  if (state.severances.active > 0 || !services.ordinary)
    next = Math.min(next, nextSeveranceDay(context, state));
  if (mayWriteOff(state)) next = Math.min(next, nextWriteOffDay(context, state));
  if (context.commands.rows.length > 0) next = Math.min(next, nextCommandDay(context, state));
  if (holds.count > 0) next = Math.min(next, holds.nextChange(state.day));
  if (promises.open > 0) next = Math.min(next, nextPromiseDay(context, state));
  if (plans.active > 0) next = Math.min(next, nextPlanDay(context, state));
  next = Math.min(next, state.customer.dividendDay);
  const classes = processes.template.length;
  for (let debtClass = 0; debtClass < classes && processes.running > 0; debtClass++)
    if (processes.isActive(debtClass))
      next = Math.min(next, nextProcessDay(context, state, debtClass));
  if (context.strategy.hasDunning) next = Math.min(next, nextDunningDay(context, state));
  if (possible < next) next = Math.min(next, nextReview(context, state, next));
  return next > state.day ? next : state.day + 1;
}

/** An agreement may be taken up for write-off, a process of one runs, or debt is at an agency. */
export function mayWriteOff({ services, writeOffs, referrals }: AccountState): boolean {
  if (!services.ordinary || writeOffs.lookAgain) return true;
  return writeOffs.active > 0 || referrals.active > 0;
}

function nextDueDay(state: AccountState): number {
  const { items } = state;
  let next = FAR_DAY;
  for (let item = 0; item < items.count; item++) {
    const due = items.dueDay[item] ?? FAR_DAY;
    if (due > state.day && due < next && (items.pooledMinor[item] ?? 0) > 0) next = due;
  }
  return next;
}

/** The next day on which something may happen to an active process: an event, an agreement that joins, a full scan. */
function nextProcessDay(context: KernelContext, state: AccountState, debtClass: number): number {
  let next = nextEventDay(context, state, debtClass);
  const { linkNewDebt, scan } = context.strategy;
  if (scan !== 'CREDITED' && mayEndUncredited(context, state, debtClass))
    next = Math.min(next, nextFullScan(scan, state.day));
  if (!linkNewDebt) return next;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const left = ageLeftDays(context, state, debtClass, agreement);
    if (left < FAR_DAY) next = Math.min(next, state.day + Math.max(1, left));
  }
  return next;
}

/**
 * Without a credit a full scan ends what began under the threshold, what a hold has put there, and what has no agreement
 * because all of them are being severed.
 */
function mayEndUncredited(context: KernelContext, state: AccountState, debtClass: number): boolean {
  const { processes } = state;
  if (processes.beganUnder[debtClass] === 1 || mayLowerDebt(context, state)) return true;
  const template = context.strategy.templates[processes.template[debtClass] ?? 0];
  if ((template?.agreementCancel ?? null) === null) return false;
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (processes.isLinked(debtClass, agreement)) return false;
  return true;
}

/** A hold can take debt from under a running process without a credit: it sets debt apart, or pauses its age. */
function mayLowerDebt({ strategy }: KernelContext, { holds, day }: AccountState): boolean {
  if (holds.areOver(day)) return false;
  return holds.setsApart || strategy.holds.pausesAny;
}

/** The day of the next event of a class. */
function nextEventDay(context: KernelContext, state: AccountState, debtClass: number): number {
  const { events } = state.processes;
  const row = events.firstPending(debtClass);
  if (row < 0) return FAR_DAY;
  const day = dueEventDay(context, state, debtClass, row);
  if (day > state.day)
    return state.capacity.waiting.length === 0
      ? day
      : waitingDay(context, state, debtClass, row, day);
  // Due and still there: it failed and is tried every night, or it waits for the end of a hold.
  return events.failedDay[row] === NO_DAY ? FAR_DAY : state.day + 1;
}

/** The next night before `limit` on which a review can end differently from tonight's; `limit` when there is none. */
function nextReview(context: KernelContext, state: AccountState, limit: number): number {
  const night = nextReviewNight(context, state, state.day + 1);
  const { processes } = state;
  const { upgradeRunning } = context.strategy;
  let next = limit;
  // Nothing changes before the night itself.
  for (let debtClass = 0; debtClass < processes.template.length && night < next; debtClass++) {
    if (processes.isActive(debtClass) && !upgradeRunning) continue;
    next = Math.min(next, nextClassReview(context, state, debtClass, night, next));
  }
  return next;
}

/** The same of one class, from `night` on, the next night of the account's reviews. */
function nextClassReview(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  night: number,
  limit: number,
): number {
  if (!hasOpenItem(state, debtClass)) return FAR_DAY;
  // The end of the hold is visited.
  if (isHeld(context, state, HOLD_BLOCK.REVIEW, debtClass, NONE, night)) return FAR_DAY;
  const rule = context.strategy.classes[debtClass] ?? null;
  const control = controlFor(context, state, debtClass);
  if (rule === null || (rule.eligible && control === null)) {
    if (state.processes.missingRule[debtClass] === 1) return FAR_DAY;
    return Math.max(night, nextAgeingDay(context, state, debtClass));
  }
  if (!rule.eligible || control === null) return FAR_DAY;
  // Seldom reviewed accounts are visited on every night of theirs.
  if (termsOf(context, state).reviewFrequencyDays > 1) return night;
  // A listener hears of every night on which a condition changes its answer.
  if (context.trace === null) {
    const possible = firstPossibleDay(context, state, debtClass, control, night);
    if (possible >= limit) return limit;
  }
  const tonight = conditionFacts(context, state, debtClass, night);
  let next = limit;
  for (const nextChangeDay of control.nextChanges) next = Math.min(next, nextChangeDay(tonight));
  const condition = pickCondition(control, tonight);
  if (condition === null) return next;
  const rows = context.followers?.boundsOf(condition) ?? condition.rows;
  return Math.min(next, firstCriteriaDay(context, state, debtClass, rows, night, next));
}

function hasOpenItem(state: AccountState, debtClass: number): boolean {
  const { items } = state;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if ((items.pooledMinor[item] ?? 0) > 0 || (items.agreementMinor[item] ?? 0) > 0) return true;
  }
  return false;
}

/** Today when some debt of the class ages already, else the day on which its first open item begins to. */
function nextAgeingDay(context: KernelContext, state: AccountState, debtClass: number): number {
  if (classDebtMinor(context, state, debtClass, state.day) > 0) return state.day;
  const { items } = state;
  let next = FAR_DAY;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if (!((items.pooledMinor[item] ?? 0) > 0) && !((items.agreementMinor[item] ?? 0) > 0)) continue;
    const start = ageStartDay(context, state, item);
    if (start > state.day && start < next) next = start;
  }
  return next;
}
