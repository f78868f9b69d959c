import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { isDunned } from './review-due.ts';

/** The active collection process of a class does the steps of a dunning schedule. */
export function isDunningProcess(
  { strategy }: KernelFacts,
  { processes }: AccountState,
  debtClass: number,
): boolean {
  const first = strategy.templates.length - strategy.dunning.schedules.length;
  return (processes.template[debtClass] ?? -1) >= first;
}

/** It stays open though nothing of it is pending: the account may still reach a severer level. */
export function awaitsLevel(context: KernelFacts, state: AccountState, debtClass: number): boolean {
  if (!isDunningProcess(context, state, debtClass) || !isDunned(context, state)) return false;
  const { level, schedule } = state.dunning;
  const levels = context.strategy.dunning.schedules[schedule[debtClass] ?? 0]?.levels.length ?? 0;
  return (level[debtClass] ?? 0) < levels;
}
