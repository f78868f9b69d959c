import { NO_DAY } from '../../base/day.ts';
import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { COLLECTION_METHOD } from '../compile/compiled-schedules.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { firstFreeDay, WHOLE_ACCOUNT } from './holds.ts';
import { termsOf } from './terms.ts';

/** The account's collection class is collected by processes. */
export function isMonitored(context: KernelFacts, state: AccountState): boolean {
  return context.strategy.methods[state.collectionClass] === COLLECTION_METHOD.process;
}

/** The account's collection class is collected by dunning schedules. */
export function isDunned(context: KernelFacts, state: AccountState): boolean {
  return context.strategy.methods[state.collectionClass] === COLLECTION_METHOD.schedule;
}

export function isPostponed(state: AccountState, day: number): boolean {
  return state.postponeUntilDay > day;
}

/** A row of the review schedule has come. */
export function isDueBySchedule(state: AccountState, day: number): boolean {
  return state.reviews.earliest <= day;
}

/** Not reviewed for longer than the customer class allows, or never (domain.md 3.2). */
export function isDueByMinimumDays(
  context: KernelFacts,
  state: AccountState,
  day: number,
): boolean {
  const { lastDay } = state.reviews;
  return lastDay === NO_DAY || lastDay + termsOf(context, state).reviewFrequencyDays <= day;
}

/**
 * The first night from `fromDay` on that takes the account up, if nothing happens before; FAR_DAY when none ever will.
 * The same tests as phases 50 and 52.
 */
export function nextReviewNight(
  context: KernelFacts,
  state: AccountState,
  fromDay: number,
): number {
  if (!isMonitored(context, state)) return FAR_DAY;
  const { strategy, image } = context;
  const postponed = Math.max(fromDay, state.postponeUntilDay);
  const from = freeNight(context, state, postponed);
  if (from >= FAR_DAY) return FAR_DAY;
  const { lastDay } = state.reviews;
  const byDays =
    lastDay === NO_DAY
      ? from
      : Math.max(from, lastDay + termsOf(context, state).reviewFrequencyDays);
  const isInDivision = strategy.monitored[image.division[state.account] ?? 0] === 1;
  const daysCount = isInDivision || !strategy.includeMinimumDays;
  // Most accounts are reviewed every night: no schedule can bring the next one forward.
  if (daysCount && byDays === from) return from;
  const bySchedule = isInDivision ? Math.max(from, state.reviews.earliest) : FAR_DAY;
  return freeNight(context, state, Math.min(bySchedule, daysCount ? byDays : FAR_DAY));
}

/** Every night from the next review on takes the account up. */
export function isReviewedNightly(context: KernelFacts, state: AccountState): boolean {
  const { strategy, image } = context;
  const byDays =
    !strategy.includeMinimumDays || strategy.monitored[image.division[state.account] ?? 0] === 1;
  return byDays && termsOf(context, state).reviewFrequencyDays <= 1;
}

/** The first night from `fromDay` on when no hold keeps the whole account from being reviewed. */
function freeNight(context: KernelFacts, state: AccountState, fromDay: number): number {
  return firstFreeDay(context, state, HOLD_BLOCK.REVIEW, WHOLE_ACCOUNT, NONE, fromDay);
}
