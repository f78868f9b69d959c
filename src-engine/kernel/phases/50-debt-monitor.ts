import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { isHeld, WHOLE_ACCOUNT } from '../facts/holds.ts';
import { isPlain } from '../facts/outlook.ts';
import {
  isDueByMinimumDays,
  isDueBySchedule,
  isMonitored,
  isPostponed,
} from '../facts/review-due.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { reviewAccount } from './51-review-account.ts';

/**
 * Phase 50, account debt monitor (domain.md 3.2; steps 1.0 to 1.6). Takes up the account when its review schedule says
 * so and, when the strategy includes the minimum days, when it was not reviewed for too long. Phase 51 reviews it.
 */
export function debtMonitor(context: KernelContext, state: AccountState): void {
  if (isPlain(context, state) && !isPostponed(state, state.day)) {
    reviewAccount(context, state);
    return;
  }
  if (!isSelectable(context, state)) return;
  const division = context.image.division[state.account] ?? 0;
  if (context.strategy.monitored[division] !== 1) return;
  const byDays =
    context.strategy.includeMinimumDays && isDueByMinimumDays(context, state, state.day);
  if (byDays || isDueBySchedule(state, state.day)) reviewAccount(context, state);
}

/**
 * Phase 52, account debt monitor 2 (domain.md 3.2; step 1.7): the safety net for sites that leave the minimum days out
 * of the first monitor. Knows no divisions and no schedule.
 */
export function debtMonitor2(context: KernelContext, state: AccountState): void {
  if (context.strategy.includeMinimumDays || !isSelectable(context, state)) return;
  if (state.reviews.night === state.day) return;
  if (isDueByMinimumDays(context, state, state.day)) reviewAccount(context, state);
}

function isSelectable(context: KernelFacts, state: AccountState): boolean {
  return (
    isMonitored(context, state) &&
    !isPostponed(state, state.day) &&
    !isHeld(context, state, HOLD_BLOCK.REVIEW, WHOLE_ACCOUNT, NONE, state.day)
  );
}
