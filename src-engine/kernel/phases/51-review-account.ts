import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import type { CompiledCondition, CompiledRow } from '../compile/compiled-strategy.ts';
import { classDebtMinor } from '../facts/class-debt.ts';
import { conditionFacts, controlFor, pickCondition } from '../facts/condition-facts.ts';
import { firstPossibleDay } from '../facts/first-criteria-day.ts';
import { isHeld } from '../facts/holds.ts';
import { isPlain, mayReviewStart } from '../facts/outlook.ts';
import { pickRow } from '../facts/pick-row.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { cancelProcess } from './45-process-monitor.ts';
import { createProcess } from './55-create-process.ts';
import { raiseToDo } from './effects/to-do.ts';

/**
 * Phase 51, review of an account (domain.md 3.5; steps 1.1 to 1.4). For each eligible class with aged debt and no active
 * process: the first true condition by priority, then its first satisfied row by priority, starts a process (phase 55).
 * One process per account and class; with the upgrade option a row of higher priority replaces it (decision 6).
 */
export function reviewAccount(context: KernelContext, state: AccountState): void {
  const day = state.day - context.firstDay;
  context.recorder.nightlyReviews(day, day + 1);
  state.reviews.reviewed(state.day);
  if (isPlain(context, state) && !mayReviewStart(context, state)) return;
  reviewClasses(context, state);
}

function reviewClasses(context: KernelContext, state: AccountState): void {
  const { classes } = context.strategy;
  for (let debtClass = 0; debtClass < classes.length; debtClass++) {
    // Nobody listens why nothing starts: neither debt nor condition need be looked at.
    if (context.trace === null && canStartNothing(context, state, debtClass)) continue;
    if (classDebtMinor(context, state, debtClass, state.day) === 0) continue;
    if (isHeld(context, state, HOLD_BLOCK.REVIEW, debtClass, NONE, state.day)) {
      context.trace?.reviewHeld(context, state, debtClass);
      continue;
    }
    const rule = classes[debtClass] ?? null;
    if (rule === null) reportMissingRule(context, state, debtClass);
    if (rule?.eligible !== true) continue;
    if (!state.processes.isActive(debtClass)) review(context, state, debtClass);
    else if (context.strategy.upgradeRunning) upgrade(context, state, debtClass);
  }
}

/** The class has a rule and a control, and tonight no row of it can be met, or its process runs on whatever is met. */
function canStartNothing(context: KernelContext, state: AccountState, debtClass: number): boolean {
  const { classes, upgradeRunning } = context.strategy;
  const rule = classes[debtClass] ?? null;
  if (rule === null) return false;
  if (!rule.eligible || (state.processes.isActive(debtClass) && !upgradeRunning)) return true;
  const control = controlFor(context, state, debtClass);
  if (control === null) return false;
  return firstPossibleDay(context, state, debtClass, control, state.day) > state.day;
}

function review(context: KernelContext, state: AccountState, debtClass: number): void {
  const { trace } = context;
  const control = controlFor(context, state, debtClass);
  if (control === null) {
    const tonight = conditionFacts(context, state, debtClass, state.day);
    trace?.reviewed(context, state, debtClass, tonight, null, null, null, 'no-control');
    reportMissingRule(context, state, debtClass);
    return;
  }
  const tonight = conditionFacts(context, state, debtClass, state.day);
  const condition = pickCondition(control, tonight);
  const row = condition === null ? null : rowOf(context, state, debtClass, condition);
  const reason = row !== null ? null : condition === null ? 'no-condition' : 'no-row';
  trace?.reviewed(context, state, debtClass, tonight, control, condition, row, reason);
  if (condition === null || row === null) return;
  createProcess(context, state, debtClass, condition.priority, row);
  trace?.created(context, state, debtClass);
}

/** The first satisfied row; groups of arms that find another one are lived by themselves. */
function rowOf(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  condition: CompiledCondition,
): CompiledRow | null {
  const row = pickRow(context, state, debtClass, condition);
  context.followers?.judge(context, state, debtClass, condition, row);
  return row;
}

/** A row of the same condition with higher priority replaces the running template. */
function upgrade(context: KernelContext, state: AccountState, debtClass: number): void {
  const control = controlFor(context, state, debtClass);
  if (control === null) return;
  const tonight = conditionFacts(context, state, debtClass, state.day);
  const condition = pickCondition(control, tonight);
  const row = condition === null ? null : rowOf(context, state, debtClass, condition);
  if (condition === null || row === null) return;
  const { processes } = state;
  if (row.template === processes.champion[debtClass]) return;
  // A schedule that was chosen for the account stays, whatever row is met.
  if (processes.variant[debtClass] === LOG_OUTCOME.assigned) return;
  const running = processes.conditionPriority[debtClass] ?? 0;
  const isHarder =
    condition.priority < running ||
    (condition.priority === running && row.priority < (processes.rowPriority[debtClass] ?? 0));
  if (!isHarder) return;
  context.trace?.reviewed(context, state, debtClass, tonight, control, condition, row, null);
  cancelProcess(context, state, debtClass, LOG_OUTCOME.replaced, 0);
  createProcess(context, state, debtClass, condition.priority, row);
  context.trace?.created(context, state, debtClass);
}

/** Debt in a cell without a rule, or without a schedule: an error row and a To Do, once for the class (decision 33). */
export function reportMissingRule(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  outcome: number = LOG_OUTCOME.missingRule,
): void {
  if (state.processes.missingRule[debtClass] === 1) return;
  state.processes.missingRule[debtClass] = 1;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.errors, day, 1);
  const debt = classDebtMinor(context, state, debtClass, state.day);
  context.recorder.event(day, 0, LOG_KIND.error, debtClass, outcome, debt);
  raiseToDo(context, state, 'missingRule', 0, debtClass);
}
