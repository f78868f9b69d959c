import { assert } from '../base/assert.ts';
import { NO_DAY } from '../base/day.ts';
import { HARM_WEIGHTS, harmTenths } from '../model/harm.ts';
import { ACCOUNT_MEASURES, type AccountMeasure } from '../model/run.ts';
import { assertInvariants } from './assert-invariants.ts';
import { advanceIdleDays } from './behaviour/advance.ts';
import { ACTIVATE_FIRST, CANCEL_FIRST } from './day-order.ts';
import { spreadDisputes } from './facts/disputes.ts';
import { beginOutlook } from './facts/outlook.ts';
import { scoresOf } from './facts/terms.ts';
import { FAR_DAY } from './image/kernel-image.ts';
import type { KernelContext } from './kernel-context.ts';
import { nextVisitDay } from './next-visit.ts';
import { continueProcesses } from './phases/09-running-processes.ts';
import { takeSnapshots } from './phases/10-calendar.ts';
import { holdForPromise } from './phases/41-promise-monitor.ts';
import { catchUpWaits } from './phases/60-event-activator.ts';
import { openPortfolioReferrals } from './phases/84-agency.ts';
import { bookIdleReviews, isInArrears } from './phases/90-close.ts';
import { passAtRisk } from './phases/at-risk.ts';
import { daysToCure, endFirstArrears, openFirstArrears } from './phases/first-arrears.ts';
import { beginServed } from './phases/served-value.ts';
import { allowsQuietBills, liveQuietBill } from './quiet-bill.ts';
import type { AccountState } from './state/account-state.ts';
import { openArrearsBase, openingRecovered } from './state/arrears-base.ts';
import { ARREARS_STAGE } from './state/first-arrears.ts';
import { METRIC_ROW } from './state/recorder.ts';
import { tellPlans } from './tell-plans.ts';
import { workDay } from './work-day.ts';

/** Debt more than this many days past due at the end counts as "over 90 days" (ux 2.9). */
const OLD_DEBT_DAYS = 90;

/** Harm of one disconnection, tenths of a point. */
const CUT_TENTHS = harmTenths(HARM_WEIGHTS.default.disconnection);
const CUT_OF_VULNERABLE_TENTHS = harmTenths(HARM_WEIGHTS.default.disconnectionOfVulnerable);

/** Place of each outcome. */
const OUTCOME = Object.fromEntries(
  ACCOUNT_MEASURES.map((name, index) => [name, index]),
) as Readonly<Record<AccountMeasure, number>>;

/**
 * Runs the loaded account from the first day to the end of the horizon and writes its outcomes, in the order of
 * ACCOUNT_MEASURES. Account-major and event-driven: only days on which something can happen are visited.
 */
export function runAccount(
  context: KernelContext,
  state: AccountState,
  persona: number,
  outcomes: Float64Array,
): void {
  beginAccount(context, state, persona);
  liveDays(context, state, context.firstDay, null);
  assert(state.capacity.astrayDay === NO_DAY, 'a run was given answers that do not hold');
  endAccount(context, state, outcomes);
}

/** Whether the run of an account pauses before a day that it is about to visit. */
export type PauseBefore = (day: number) => boolean;

/**
 * Lives the days from `fromDay`, the next one that is visited, to the end of the horizon, or to the day before which it
 * pauses. Returns that day, or the end. Whoever pauses a run goes on with the same state and the day that was returned. Where
 * answers were guessed that led the run astray, it stops at once, and the state says so (state/capacity-state.ts).
 */
export function liveDays(
  context: KernelContext,
  state: AccountState,
  fromDay: number,
  pause: PauseBefore | null,
): number {
  const lastDay = state.day;
  const mayBeQuiet = allowsQuietBills(context, state);
  if (fromDay > context.firstDay) state.day = lastDay;
  const phases = context.strategy.activateFirst ? ACTIVATE_FIRST : CANCEL_FIRST;
  let day = fromDay;
  while (day < context.endDay) {
    if (pause?.(day) === true) return day;
    bookIdleReviews(context, state, day);
    state.day = day;
    if (mayBeQuiet && state.services.nextBillDay === day && liveQuietBill(context, state)) {
      if (context.checkInvariants === true) assertInvariants(context, state);
      const next = Math.min(state.services.nextBillDay, context.endDay);
      day = advanceIdleDays(context, state, state.day + 1, next);
      continue;
    }
    if (context.visitEveryDay) for (const phase of phases) phase.run(context, state);
    else workDay(context, state);
    if (context.checkInvariants === true) assertInvariants(context, state);
    const next = context.visitEveryDay ? day + 1 : nextVisitDay(context, state);
    day = advanceIdleDays(context, state, day + 1, Math.min(next, context.endDay));
    if (state.capacity.waiting.length > 0) {
      catchUpWaits(context, state, day);
      if (state.capacity.astrayDay !== NO_DAY) return day;
    }
  }
  return day;
}

/** The opening position of the loaded account, before its first day. */
export function beginAccount(context: KernelContext, state: AccountState, persona: number): void {
  const { image } = context;
  const { beginRating, beginCashOnly } = scoresOf(context, state);
  const { cycleDays } = context.behaviour.model.billing;
  state.reset(image, { rating: beginRating, cashOnly: beginCashOnly, cycleDays });
  const { writeOff } = context.strategy;
  state.writeOffs.reset(writeOff.classes.length, writeOff.maxEvents);
  state.referrals.reset(writeOff.agencies.length);
  openPortfolioReferrals(context, state);
  state.persona = persona;
  for (let promise = 0; promise < state.promises.count; promise++)
    holdForPromise(context, state, promise);
  if (state.holds.setsApart) spreadDisputes(state, context.firstDay);
  state.lastVisitDay = context.firstDay - 1;
  // The day a postponement passes is a review day (domain.md 3.2, our additions).
  if (state.postponeUntilDay > context.firstDay) state.reviews.add(state.postponeUntilDay);
  openArrearsBase(context, state);
  state.everInArrears = openFirstArrears(context, state, isInArrears);
  beginServed(context, state);
  continueProcesses(context, state);
  beginOutlook(context, state);
  context.recorder.stock(METRIC_ROW.openMinor, 0, state.openMinor);
}

/** Closes a run whose days are lived, and writes its outcomes in the order of ACCOUNT_MEASURES. */
export function endAccount(
  context: KernelContext,
  state: AccountState,
  outcomes: Float64Array,
): void {
  bookIdleReviews(context, state, context.endDay);
  context.recorder.writeReviews();
  takeSnapshots(context, state, context.endDay);
  state.day = context.endDay - 1;
  context.trace?.ended(context, state);
  endFirstArrears(context, state);
  passAtRisk(context, state, context.endDay);
  tellPlans(context, state);
  if (state.arrearsSinceDay >= 0) state.arrearsDays += context.endDay - state.arrearsSinceDay;
  let old = 0;
  for (let item = 0; item < state.items.count; item++) {
    const due = state.items.dueDay[item] ?? FAR_DAY;
    if (context.endDay - due > OLD_DEBT_DAYS) old += state.items.askedMinor(item);
  }
  outcomes[OUTCOME.cashMinor] = state.cashMinor;
  outcomes[OUTCOME.costMinor] = state.costMinor;
  outcomes[OUTCOME.contacts] = state.contacts;
  outcomes[OUTCOME.cured] = isInArrears(context, state) ? 0 : 1;
  outcomes[OUTCOME.arrearsDays] = state.arrearsDays;
  outcomes[OUTCOME.severances] = state.severanceCount;
  outcomes[OUTCOME.processes] = state.processes.total;
  outcomes[OUTCOME.effectiveProcesses] = state.processes.outcomes.effective;
  outcomes[OUTCOME.openOver90Minor] = old;
  outcomes[OUTCOME.rollBaseMinor] = state.rolls.baseMinor;
  outcomes[OUTCOME.rolledMinor] = state.rolls.rolledMinor;
  outcomes[OUTCOME.recoveredMinor] = state.recoveredMinor;
  outcomes[OUTCOME.arrearsBaseMinor] = state.arrearsBaseMinor;
  outcomes[OUTCOME.openingArrearsMinor] = state.openingArrearsMinor;
  outcomes[OUTCOME.openingRecoveredMinor] = openingRecovered(state);
  const { all: cuts, ofVulnerable } = state.cuts;
  const ofCuts = CUT_TENTHS * (cuts - ofVulnerable) + CUT_OF_VULNERABLE_TENTHS * ofVulnerable;
  outcomes[OUTCOME.harmTenths] = context.recorder.harmTenths + ofCuts;
  outcomes[OUTCOME.commissionMinor] = context.recorder.commissionMinor;
  outcomes[OUTCOME.feesRecoveredMinor] = state.feesRecoveredMinor;
  outcomes[OUTCOME.netLossMinor] = state.netLossMinor;
  outcomes[OUTCOME.cuts] = state.cuts.all;
  outcomes[OUTCOME.cutsOfVulnerable] = state.cuts.ofVulnerable;
  outcomes[OUTCOME.cutsFollowed] = state.cuts.followed;
  outcomes[OUTCOME.cutsRestored] = state.cuts.restored;
  outcomes[OUTCOME.retainedMinor] = state.servedMinor;
  outcomes[OUTCOME.arrearsEntries] = state.first.stage === ARREARS_STAGE.before ? 0 : 1;
  outcomes[OUTCOME.daysToCure] = daysToCure(context, state);
  outcomes[OUTCOME.netMinor] = state.cashMinor - state.costMinor;
  // Whole minor units, so that sums do not depend on the cut of the accounts; never -0.
  outcomes[OUTCOME.npvMinor] = Math.round(context.recorder.presentMinor) + 0;
}
