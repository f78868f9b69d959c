import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import { NONE } from '../model/portfolio.ts';
import { ROLL_STATES, SNAPSHOT_EVERY_DAYS } from '../model/run.ts';
import { passStimulated } from './behaviour/daily-hazard.ts';
import { controlFor } from './facts/condition-facts.ts';
import { isMonitored, isPostponed, isReviewedNightly } from './facts/review-due.ts';
import { termsOf } from './facts/terms.ts';
import { FAR_DAY } from './image/kernel-image.ts';
import type { KernelContext } from './kernel-context.ts';
import { takeSnapshots } from './phases/10-calendar.ts';
import { billSegment, isBilled } from './phases/15-billing.ts';
import { isMissed, knownProbability } from './phases/20-financial-input.ts';
import { nextKnownPaymentDay } from './phases/21-known-payments.ts';
import { willComeBack } from './phases/29-receive-payment.ts';
import type { AccountState } from './state/account-state.ts';
import { OpenItems } from './state/open-items.ts';
import { METRIC_ROW } from './state/recorder.ts';

const NOTHING_OWED = ROLL_STATES.indexOf('none');
const NOT_DUE = ROLL_STATES.indexOf('notDue');
const WRITTEN_OFF = ROLL_STATES.indexOf('writtenOff');

/** Whether bills of this account may be lived in one stride at all: nobody listens, and nothing from outside comes in. */
export function allowsQuietBills(context: KernelContext, state: AccountState): boolean {
  if (context.visitEveryDay || context.trace !== null) return false;
  if (context.commands.rows.length > 0) return false;
  state.day = context.firstDay - 1;
  return nextKnownPaymentDay(context, state) === FAR_DAY;
}

/**
 * Lives the bill of `state.day` up to and with its due day, on which it is paid: two thirds of what happens to customers
 * who pay. Only for an account to which nothing else can happen meanwhile; false, with nothing done, where that cannot be
 * said. Then `state.day` is the due day, and the next visit is that of the next bill. What is written is what phases 10
 * to 90 write on these days and the nights between, proven by visiting every day (ADR 100).
 */
export function liveQuietBill(context: KernelContext, state: AccountState): boolean {
  const { services, returns } = state;
  const billDay = state.day;
  if (services.nextBillDay !== billDay || billDay <= context.firstDay) return false;
  if (!isQuiet(context, state)) return false;
  const dueDay = context.strategy.calendar.nextWorkday(
    billDay + termsOf(context, state).daysTillBillDue,
  );
  const nextBillDay = billDay + context.behaviour.model.billing.cycleDays;
  if (dueDay <= billDay || dueDay >= nextBillDay || dueDay >= context.endDay) return false;
  if (mayStart(context, state, dueDay)) return false;
  const key = OpenItems.billKey(services.cycle);
  if (isMissed(context, key, knownProbability(context, state, false))) return false;
  if (willComeBack(context, returns.payments)) return false;
  takeSnapshots(context, state, billDay);
  const totalMinor = bill(context, state);
  snapshotBill(context, state, dueDay, totalMinor);
  if (totalMinor > 0) pay(context, state, dueDay, totalMinor);
  services.nextBillDay = nextBillDay;
  passNights(context, state, dueDay);
  state.day = dueDay;
  state.lastVisitDay = dueDay;
  return true;
}

/** Nothing is open, under way, held or waiting; the account is taken up every night. */
function isQuiet(context: KernelContext, state: AccountState): boolean {
  const { customer, processes, services, returns, work, writeOffs } = state;
  if (processes.running > 0 || state.plans.active > 0) return false;
  // A hold whose last day was yesterday is told of today.
  if (!state.holds.areOver(state.day - 1)) return false;
  if (state.openMinor !== 0 || state.promises.open > 0 || !services.ordinary) return false;
  if (state.severances.active > 0 || state.referrals.active > 0) return false;
  if (writeOffs.active > 0 || writeOffs.lookAgain) return false;
  // After a cure the bills are counted as they fall due.
  const counted = context.behaviour.model.reDefault?.oddsFactors.length ?? 0;
  if (customer.billsSinceCure < counted || customer.dividendDay < FAR_DAY) return false;
  if (work.requests > 0 || state.letters.count > 0) return false;
  if (returns.done < returns.count || returns.keptMinor > 0) return false;
  if (isPostponed(state, state.day) || !isMonitored(context, state)) return false;
  if (!isReviewedNightly(context, state)) return false;
  return hasNothingOpen(state);
}

/** No item is open in either view, no credit waits for one and none for the process monitor. */
function hasNothingOpen(state: AccountState): boolean {
  const { items, services, processes } = state;
  const { count, pooledMinor, agreementMinor } = items;
  for (let item = 0; item < count; item++)
    if (pooledMinor[item] !== 0 || agreementMinor[item] !== 0) return false;
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (services.creditMinor[agreement] !== 0) return false;
  for (let debtClass = 0; debtClass < processes.credited.length; debtClass++)
    if (processes.credited[debtClass] === 1 || services.classCreditMinor[debtClass] !== 0)
      return false;
  return true;
}

/** A review before the due day could find the bill old enough for a row, or debt without a rule. */
function mayStart(context: KernelContext, state: AccountState, dueDay: number): boolean {
  const { strategy, image } = context;
  const start = strategy.ageFromDueDay ? dueDay : state.day;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!isBilled(state, agreement)) continue;
    const debtClass = image.agreementClass[state.firstAgreement + agreement] ?? NONE;
    const rule = strategy.classes[debtClass] ?? null;
    if (rule === null) return true;
    if (!rule.eligible) continue;
    const control = controlFor(context, state, debtClass);
    if (control === null || start + control.leastAgeDays < dueDay) return true;
  }
  return false;
}

/** Phase 15 on the bill day: nothing is open, so the segments need no items. Minor units. */
function bill(context: KernelContext, state: AccountState): number {
  const { recorder } = context;
  const { services, items } = state;
  let total = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const amount = billSegment(context, state, agreement);
    if (amount > 0) items.passPosting();
    total += amount;
  }
  const day = state.day - context.firstDay;
  recorder.stock(METRIC_ROW.openMinor, day, total);
  if (total > 0) recorder.stock(METRIC_ROW.owingAccounts, day, 1);
  recorder.flow(METRIC_ROW.debitsMinor, day, total);
  recorder.flow(METRIC_ROW.billedMinor, day, total);
  recorder.event(day, 0, LOG_KIND.billed, services.cycle, LOG_OUTCOME.done, total);
  services.cycle++;
  return total;
}

/** Phases 20 to 30 on the due day. */
function pay(
  context: KernelContext,
  state: AccountState,
  dueDay: number,
  amountMinor: number,
): void {
  const { recorder } = context;
  const day = dueDay - context.firstDay;
  state.returns.payments++;
  state.cashMinor += amountMinor;
  recorder.flow(METRIC_ROW.cashMinor, day, amountMinor);
  recorder.flow(METRIC_ROW.paidItemsMinor, day, amountMinor);
  recorder.stock(METRIC_ROW.openMinor, day, -amountMinor);
  recorder.stock(METRIC_ROW.owingAccounts, day, -1);
  recorder.event(day, 0, LOG_KIND.payment, 0, LOG_OUTCOME.onTimePayment, amountMinor);
}

/** Phase 10 on the days after the bill up to the due day, at whose beginning it is still open and not due. */
function snapshotBill(
  context: KernelContext,
  state: AccountState,
  dueDay: number,
  totalMinor: number,
): void {
  const { recorder, firstDay } = context;
  for (;;) {
    if (firstDay + state.nextSnapshot * SNAPSHOT_EVERY_DAYS > dueDay) return;
    if (totalMinor > 0) recorder.snapshot(state.nextSnapshot, 0, totalMinor);
    const standing = totalMinor > 0 ? NOT_DUE : NOTHING_OWED;
    recorder.rollTo(state.nextSnapshot, state.writeOffs.any ? WRITTEN_OFF : standing);
    state.nextSnapshot++;
  }
}

/** Phase 50 of these nights takes the account up without effect, and what is left of old contacts fades (phase 25). */
function passNights(context: KernelContext, state: AccountState, dueDay: number): void {
  const { firstDay, recorder } = context;
  state.reviews.add(dueDay + termsOf(context, state).reviewGraceDays);
  recorder.nightlyReviews(state.day - firstDay, dueDay + 1 - firstDay);
  state.reviews.reviewed(dueDay);
  if (state.stimulated) passStimulated(context, state, state.day, dueDay + 1);
}
