import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import type { CompiledLevel, CompiledSchedule } from '../compile/compiled-schedules.ts';
import { ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { NO_BILL } from '../state/open-items.ts';
import { areTrue } from './are-true.ts';
import { ageStartDay, overriddenDebtMinor } from './class-debt.ts';
import { isMonthEnd } from './month-end.ts';

/** Debt of a class that is so old on `day`, after pay plans: what a level or a restore threshold compares. Minor units. */
export function debtOfAgeMinor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  minAgeDays: number,
  day: number,
): number {
  if (minAgeDays > context.strategy.oldestBucketAgeDays) return 0;
  return overriddenDebtMinor(context, state, debtClass, day - minAgeDays, day);
}

/**
 * Unpaid bills of a class on `day`: days of bills from which something is asked that has begun to age. Agreements billed
 * on one day are on one bill; fees and adjustments that are on no bill are none.
 */
export function unpaidBills(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  day: number,
): number {
  const { items } = state;
  const { poolCredits } = context.strategy;
  let bills = 0;
  let lastDay = Number.NEGATIVE_INFINITY;
  // Items stand oldest first: those of one bill lie together.
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass || items.drawKey[item] === NO_BILL) continue;
    if (items.kind[item] !== ITEM_KIND.debit) continue;
    const asked = poolCredits ? items.askedMinor(item) : items.askedOfAgreementMinor(item);
    if (asked === 0 || ageStartDay(context, state, item, day) > day) continue;
    const billDay = items.arrearsDay[item] ?? 0;
    if (billDay !== lastDay) bills++;
    lastDay = billDay;
  }
  return bills;
}

/** Days on `day` since the class reached the level at which it stands. */
export function daysAtLevel(state: AccountState, debtClass: number, day: number): number {
  return day - (state.dunning.reachedDay[debtClass] ?? 0);
}

/** Whether everything that a level asks is true on `day`; `facts` are those of that night. */
function isLevelMet(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  level: CompiledLevel,
  facts: ConditionFacts,
  day: number,
): boolean {
  const isRaised = (state.dunning.level[debtClass] ?? 0) > 0;
  if (isRaised && daysAtLevel(state, debtClass, day) < level.minDaysSincePrevious) return false;
  if (level.isAtMonthEnd && !isMonthEnd(context.strategy.calendar, day)) return false;
  const debt = debtOfAgeMinor(context, state, debtClass, level.minAgeDays, day);
  if (debt <= level.minAmountMinor) return false;
  if (
    level.minUnpaidBills > 0 &&
    unpaidBills(context, state, debtClass, day) < level.minUnpaidBills
  )
    return false;
  return areTrue(level.tests, facts);
}

/**
 * The level that a class reaches on `day`: of the levels above the one at which it stands, the severest that is met; 0 when
 * none is. One that may not be jumped over bounds the search: it comes first.
 */
export function levelReached(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  schedule: CompiledSchedule,
  facts: ConditionFacts,
  day: number,
): number {
  let reached = 0;
  for (let place = state.dunning.level[debtClass] ?? 0; place < schedule.levels.length; place++) {
    const level = schedule.levels[place];
    if (level === undefined) break;
    if (isLevelMet(context, state, debtClass, level, facts, day)) reached = place + 1;
    if (!level.mayBeJumped) break;
  }
  return reached;
}

/** Whether a class that stands at a level is back at level 0 on `day`: little enough old debt is left. */
export function isRestored(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  day: number,
): boolean {
  const schedule = context.strategy.dunning.schedules[state.dunning.schedule[debtClass] ?? 0];
  if (schedule === undefined || state.dunning.level[debtClass] === 0) return false;
  const { restoreAgeDays, restoreMinor } = schedule;
  return debtOfAgeMinor(context, state, debtClass, restoreAgeDays, day) <= restoreMinor;
}
