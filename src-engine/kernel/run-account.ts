import { ACCOUNT_MEASURES, type AccountMeasure } from '../model/run.ts';
import { assertInvariants } from './assert-invariants.ts';
import { advanceIdleDays } from './behaviour/advance.ts';
import { ACTIVATE_FIRST, CANCEL_FIRST } from './day-order.ts';
import { spreadDisputes } from './facts/disputes.ts';
import { scoresOf } from './facts/terms.ts';
import { FAR_DAY } from './image/kernel-image.ts';
import type { KernelContext } from './kernel-context.ts';
import { nextVisitDay } from './next-visit.ts';
import { takeSnapshots } from './phases/10-calendar.ts';
import { holdForPromise } from './phases/41-promise-monitor.ts';
import { openPortfolioReferrals } from './phases/84-agency.ts';
import { bookIdleReviews, isInArrears } from './phases/90-close.ts';
import type { AccountState } from './state/account-state.ts';
import { METRIC_ROW } from './state/recorder.ts';
import { workDay } from './work-day.ts';

/** Debt more than this many days past due at the end counts as "over 90 days" (ux 2.9). */
const OLD_DEBT_DAYS = 90;

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
  const phases = context.strategy.activateFirst ? ACTIVATE_FIRST : CANCEL_FIRST;
  let day = context.firstDay;
  while (day < context.endDay) {
    bookIdleReviews(context, state, day);
    state.day = day;
    if (context.visitEveryDay) for (const phase of phases) phase.run(context, state);
    else workDay(context, state);
    if (context.checkInvariants === true) assertInvariants(context, state);
    const next = context.visitEveryDay ? day + 1 : nextVisitDay(context, state);
    day = advanceIdleDays(context, state, day + 1, Math.min(next, context.endDay));
  }
  end(context, state, outcomes);
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
  if (state.holds.disputing) spreadDisputes(state, context.firstDay);
  state.lastVisitDay = context.firstDay - 1;
  // The day a postponement passes is a review day (domain.md 3.2, our additions).
  if (state.postponeUntilDay > context.firstDay) state.reviews.add(state.postponeUntilDay);
  context.recorder.stock(METRIC_ROW.openMinor, 0, state.openMinor);
}

function end(context: KernelContext, state: AccountState, outcomes: Float64Array): void {
  bookIdleReviews(context, state, context.endDay);
  takeSnapshots(context, state, context.endDay);
  state.day = context.endDay - 1;
  context.trace?.ended(context, state);
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
  outcomes[OUTCOME.netMinor] = state.cashMinor - state.costMinor;
  // Whole minor units, so that sums do not depend on the cut of the accounts; never -0.
  outcomes[OUTCOME.npvMinor] = Math.round(context.recorder.presentMinor) + 0;
}
