import { NO_DAY } from '../../base/day.ts';
import { FAR_DAY, ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { UNKNOWN_AGE } from '../state/outlook.ts';
import { controlFor } from './condition-facts.ts';
import { isMonitored, isReviewedNightly } from './review-due.ts';
import { termsOf } from './terms.ts';

/** Nothing is known of the loaded account; whether it may be looked ahead for plainly in this run. */
export function beginOutlook(context: KernelContext, state: AccountState): void {
  const isAlone =
    !context.visitEveryDay && context.trace === null && context.commands.rows.length === 0;
  const { lastDay } = state.reviews;
  const isPlain =
    isAlone &&
    (lastDay === NO_DAY || lastDay < context.firstDay) &&
    isMonitored(context, state) &&
    isReviewedNightly(context, state);
  state.outlook.reset(isPlain);
}

/** Tonight, and every night until something happens, the account is reviewed: no hold is on it, or leaves a pause of ages. */
export function isPlain({ strategy }: KernelFacts, { outlook, holds, day }: AccountState): boolean {
  if (!outlook.isPlain || holds.count === 0) return outlook.isPlain;
  return holds.areOver(day) && !strategy.holds.pausesAny;
}

/**
 * One pass over the open items of a plain account: the days of `state.outlook`. Returns the first day on which one is as old
 * as a review of its class asks at least, from which on reviews are to be looked at closely; FAR_DAY when none will be.
 */
export function lookAhead(context: KernelFacts, state: AccountState): number {
  const { items, outlook, processes, day } = state;
  const { count, dueDay, kind, charged, pooledMinor, agreementMinor, debtClass } = items;
  const { ageFromDueDay, upgradeRunning } = context.strategy;
  const { lateCharge } = termsOf(context, state);
  const graceDays = lateCharge === null ? FAR_DAY : lateCharge.graceDays;
  const starts = ageFromDueDay ? dueDay : items.arrearsDay;
  let nextDue = FAR_DAY;
  let nextCharge = FAR_DAY;
  let possible = FAR_DAY;
  for (let item = 0; item < count; item++) {
    const isOpen = (pooledMinor[item] ?? 0) > 0;
    if (isOpen) {
      const due = dueDay[item] ?? FAR_DAY;
      if (due > day && due < nextDue) nextDue = due;
      if (charged[item] !== 1 && kind[item] === ITEM_KIND.debit && due + graceDays < nextCharge)
        nextCharge = due + graceDays + 1;
    } else if (!((agreementMinor[item] ?? 0) > 0)) continue;
    const owner = debtClass[item] ?? 0;
    if (!upgradeRunning && processes.isActive(owner)) continue;
    const able = (starts[item] ?? FAR_DAY) + leastAgeDays(context, state, owner);
    if (able < possible) possible = able;
  }
  outlook.dueDay = nextDue;
  outlook.chargeDay = nextCharge > day ? nextCharge : day + 1;
  return possible;
}

/** Whether tonight's review of a plain account may start something: some open item is old enough. */
export function mayReviewStart(context: KernelFacts, state: AccountState): boolean {
  const { items, processes, day } = state;
  const { count, pooledMinor, agreementMinor, debtClass } = items;
  const { ageFromDueDay, upgradeRunning } = context.strategy;
  const starts = ageFromDueDay ? items.dueDay : items.arrearsDay;
  for (let item = 0; item < count; item++) {
    // Nothing that begins to age later is old enough tonight.
    if ((starts[item] ?? FAR_DAY) > day) continue;
    if (!((pooledMinor[item] ?? 0) > 0) && !((agreementMinor[item] ?? 0) > 0)) continue;
    const owner = debtClass[item] ?? 0;
    if (!upgradeRunning && processes.isActive(owner)) continue;
    if ((starts[item] ?? FAR_DAY) + leastAgeDays(context, state, owner) <= day) return true;
  }
  return false;
}

/** Asked once a run for each class of which something is open. A class without a rule or control is looked at from age 0. */
function leastAgeDays(context: KernelFacts, state: AccountState, debtClass: number): number {
  const known = state.outlook.leastAgeDays[debtClass] ?? 0;
  if (known !== UNKNOWN_AGE) return known;
  const rule = context.strategy.classes[debtClass] ?? null;
  const found =
    rule === null
      ? 0
      : rule.eligible
        ? (controlFor(context, state, debtClass)?.leastAgeDays ?? 0)
        : FAR_DAY;
  state.outlook.leastAgeDays[debtClass] = found;
  return found;
}
