import type { CompiledRow } from '../compile/compiled-strategy.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { ageStartDay, classDebtMinor } from './class-debt.ts';

/**
 * The first day from `fromDay` on when a row would match if nothing were paid: ageing is the only thing that moves, so
 * the answer changes only on days when an item reaches the row's age. Pay plans only lower debt, so with an active plan
 * the true day is never earlier; the caller reviews again then. Days from `limit` on are not looked at: the
 * answer is `limit` when there is none before.
 */
export function firstCriteriaDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  rows: readonly CompiledRow[],
  fromDay: number,
  limit: number = FAR_DAY,
): number {
  const owed = classDebtMinor(context, state, debtClass, FAR_DAY - 1);
  let first = limit;
  for (const row of rows) {
    // Too small to match at any age: most small debts end here.
    if (owed <= row.minAmountMinor) continue;
    if (row.minAgeDays > context.strategy.oldestBucketAgeDays) continue;
    if (matchesOn(context, state, debtClass, row, fromDay)) return fromDay;
    for (let item = 0; item < state.items.count; item++) {
      if (state.items.debtClass[item] !== debtClass) continue;
      const day = ageStartDay(context, state, item) + row.minAgeDays;
      if (day <= fromDay || day >= first) continue;
      if (matchesOn(context, state, debtClass, row, day)) first = day;
    }
  }
  return first;
}

function matchesOn(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  row: CompiledRow,
  day: number,
): boolean {
  return classDebtMinor(context, state, debtClass, day - row.minAgeDays, day) > row.minAmountMinor;
}
