import type { CompiledCondition, CompiledRow } from '../compile/compiled-strategy.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { overriddenDebtMinor } from './class-debt.ts';

/** What a criteria row asks of the debt of its class. */
export type CriteriaBounds = Pick<CompiledRow, 'minAgeDays' | 'minAmountMinor'>;

/** A criteria row is satisfied: strictly more than the amount, at least as old (domain.md 3.5; decisions 1 and 2). */
export function isSatisfied(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  row: CriteriaBounds,
): boolean {
  if (row.minAgeDays > context.strategy.oldestBucketAgeDays) return false;
  const cutOff = state.day - row.minAgeDays;
  return overriddenDebtMinor(context, state, debtClass, cutOff, state.day) > row.minAmountMinor;
}

/** The first satisfied row of a condition by priority. */
export function pickRow(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  condition: CompiledCondition,
): CompiledRow | null {
  for (const row of condition.rows) {
    if (isSatisfied(context, state, debtClass, row)) return row;
  }
  return null;
}
