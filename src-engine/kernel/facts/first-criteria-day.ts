import type { CompiledControl } from '../compile/compiled-strategy.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { ageStartDay, classDebtMinor, overriddenDebtMinor } from './class-debt.ts';
import type { CriteriaBounds } from './pick-row.ts';

/**
 * The first day from `fromDay` on when a row would match if nothing were paid: ageing is the only thing that moves, so
 * the answer changes only on days when an item reaches the row's age, or begins to age where pay plans take the newest debt
 * first. What plans take changes on days of instalments, which are visited. Days from `limit` on are not looked at: the answer
 * is `limit` when there is none before.
 */
export function firstCriteriaDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  rows: readonly CriteriaBounds[],
  fromDay: number,
  limit: number = FAR_DAY,
): number {
  const { items, plans, holds } = state;
  const { strategy } = context;
  if (
    plans.active === 0 &&
    !strategy.ageFromDueDay &&
    !(strategy.holds.pausesAny && holds.count > 0)
  )
    return firstBySum(context, state, debtClass, rows, fromDay, limit);
  const owed = classDebtMinor(context, state, debtClass, FAR_DAY - 1);
  const takesNewest =
    plans.active > 0 && context.strategy.classes[debtClass]?.overridesOldest === false;
  let first = limit;
  for (const row of rows) {
    // Too small to match at any age: most small debts end here.
    if (owed <= row.minAmountMinor) continue;
    if (row.minAgeDays > context.strategy.oldestBucketAgeDays) continue;
    if (matchesOn(context, state, debtClass, row, fromDay)) return fromDay;
    for (let item = 0; item < items.count; item++) {
      if (items.debtClass[item] !== debtClass) continue;
      const start = ageStartDay(context, state, item);
      const days = takesNewest ? [start, start + row.minAgeDays] : [start + row.minAgeDays];
      for (const day of days) {
        if (day <= fromDay || day >= first) continue;
        if (matchesOn(context, state, debtClass, row, day)) first = day;
      }
    }
  }
  return first;
}

/**
 * The same where nothing but the age of what is open counts. Items stand oldest first: a row matches from the day on which
 * the item that brings the sum over its amount has its age.
 */
function firstBySum(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  rows: readonly CriteriaBounds[],
  fromDay: number,
  limit: number,
): number {
  const { items } = state;
  const { count, debtClass: classes, arrearsDay, disputedMinor } = items;
  const { poolCredits, oldestBucketAgeDays } = context.strategy;
  const open = poolCredits ? items.pooledMinor : items.agreementMinor;
  let first = limit;
  for (const { minAgeDays, minAmountMinor } of rows) {
    if (minAgeDays > oldestBucketAgeDays) continue;
    let sum = 0;
    for (let item = 0; item < count; item++) {
      const start = arrearsDay[item] ?? FAR_DAY;
      if (start + minAgeDays >= first || start >= FAR_DAY) break;
      if (classes[item] !== debtClass) continue;
      const asked = (open[item] ?? 0) - (disputedMinor[item] ?? 0);
      if (asked > 0) sum += asked;
      if (sum <= minAmountMinor) continue;
      first = Math.max(fromDay, start + minAgeDays);
      break;
    }
    if (first <= fromDay) return first;
  }
  return first;
}

function matchesOn(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  row: CriteriaBounds,
  day: number,
): boolean {
  const cutOff = day - row.minAgeDays;
  return overriddenDebtMinor(context, state, debtClass, cutOff, day) > row.minAmountMinor;
}

/**
 * A day before which no row of any condition of a control can match, from `fromDay` on, if nothing is posted: the first on
 * which something the class owes is as old as the youngest row asks; FAR_DAY when it owes no more than the least row asks.
 * One pass over the items, which spares most nights the conditions and their rows.
 */
export function firstPossibleDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  control: CompiledControl,
  fromDay: number,
): number {
  const { strategy } = context;
  // Where a hold pauses ageing the rows are asked.
  if (strategy.holds.pausesAny && state.holds.count > 0) return fromDay;
  const { items } = state;
  const { count, debtClass: classes, disputedMinor } = items;
  const starts = strategy.ageFromDueDay ? items.dueDay : items.arrearsDay;
  const open = strategy.poolCredits ? items.pooledMinor : items.agreementMinor;
  let owed = 0;
  let oldest = FAR_DAY;
  for (let item = 0; item < count; item++) {
    if (classes[item] !== debtClass) continue;
    const asked = (open[item] ?? 0) - (disputedMinor[item] ?? 0);
    if (asked <= 0) continue;
    owed += asked;
    const start = starts[item] ?? FAR_DAY;
    if (start < oldest) oldest = start;
  }
  if (owed <= control.leastMinor) return FAR_DAY;
  return Math.max(fromDay, oldest + control.leastAgeDays);
}
