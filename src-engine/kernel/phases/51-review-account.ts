import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import { ACCOUNT_FLAG, HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import type {
  CompiledCondition,
  CompiledControl,
  CompiledRow,
} from '../compile/compiled-strategy.ts';
import { classDebtMinor, overriddenDebtMinor } from '../facts/class-debt.ts';
import { ratingOn } from '../facts/credit-rating.ts';
import { isHeld } from '../facts/holds.ts';
import { scoresOf } from '../facts/terms.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { cancelProcess } from './45-process-monitor.ts';
import { createProcess } from './55-create-process.ts';

/** One facts record for all reviews: the hot path allocates nothing. */
const facts: ConditionFacts = {
  creditRating: 0,
  riskyBelow: 0,
  onBudget: false,
  riskCategory: 0,
  severanceActive: false,
};

/**
 * Phase 51, review of an account (domain.md 3.5; steps 1.1 to 1.4). For each eligible class with aged debt and no active
 * process: the first true condition by priority, then its first satisfied row by priority, starts a process (phase 55).
 * One process per account and class; with the upgrade option a row of higher priority replaces it (decision 6).
 */
export function reviewAccount(context: KernelContext, state: AccountState): void {
  const { classes } = context.strategy;
  const day = state.day - context.firstDay;
  context.recorder.nightlyReviews(day, day + 1);
  state.reviews.reviewed(state.day);
  for (let debtClass = 0; debtClass < classes.length; debtClass++) {
    if (classDebtMinor(context, state, debtClass, state.day) === 0) continue;
    const rule = classes[debtClass] ?? null;
    if (rule === null) reportMissingRule(context, state, debtClass);
    if (rule?.eligible !== true) continue;
    if (isHeld(context, state, HOLD_BLOCK.REVIEW, debtClass, NONE, state.day)) {
      context.trace?.reviewHeld(context, state, debtClass);
      continue;
    }
    if (!state.processes.isActive(debtClass)) review(context, state, debtClass);
    else if (context.strategy.upgradeRunning) upgrade(context, state, debtClass);
  }
}

/** The control of the account's cell, or null (a configuration error that validation reports). */
export function controlFor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
): CompiledControl | null {
  const { strategy, image } = context;
  const division = image.division[state.account] ?? 0;
  const collectionClass = image.collectionClass[state.account] ?? 0;
  const cell =
    (division * strategy.collectionClassCount + collectionClass) * strategy.classes.length +
    debtClass;
  return strategy.controls[strategy.controlOf[cell] ?? -1] ?? null;
}

/** Facts of tonight for the conditions of a class. The record is shared: use it before the next call. */
export function conditionFacts(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  day: number,
): ConditionFacts {
  const { image } = context;
  facts.creditRating = ratingOn(state, day);
  facts.riskyBelow = scoresOf(context, state).riskyBelow;
  facts.onBudget = isOnBudget(context, state);
  facts.riskCategory = image.riskCategory[state.account] ?? 0;
  facts.severanceActive = hasSeverance(context, state, debtClass);
  return facts;
}

/** The account's flag, or any active agreement on a budget (decision 22). */
function isOnBudget(context: KernelFacts, state: AccountState): boolean {
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (state.services.onBudget[agreement] === 1 && state.services.isActive(agreement)) return true;
  return (
    !state.budgetsCancelled &&
    ((context.image.flags[state.account] ?? 0) & ACCOUNT_FLAG.onBudget) !== 0
  );
}

function hasSeverance(context: KernelFacts, state: AccountState, debtClass: number): boolean {
  if (state.severanceActive === 0) return false;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (
      state.severance[agreement] === 1 &&
      context.image.agreementClass[state.firstAgreement + agreement] === debtClass
    )
      return true;
  }
  return false;
}

/** The first true condition by priority. */
export function pickCondition(
  control: CompiledControl,
  tonight: ConditionFacts,
): CompiledCondition | null {
  for (const condition of control.conditions) if (condition.matches(tonight)) return condition;
  return null;
}

/** The first satisfied row by priority: strictly more than the amount, at least as old (decisions 1 and 2). */
function pickRow(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  condition: CompiledCondition,
): CompiledRow | null {
  for (const row of condition.rows) {
    if (row.minAgeDays > context.strategy.oldestBucketAgeDays) continue;
    const cutOff = state.day - row.minAgeDays;
    const debt = overriddenDebtMinor(context, state, debtClass, cutOff, state.day);
    if (debt > row.minAmountMinor) return row;
  }
  return null;
}

function review(context: KernelContext, state: AccountState, debtClass: number): void {
  const { trace } = context;
  const control = controlFor(context, state, debtClass);
  if (control === null) {
    trace?.reviewed(context, state, debtClass, facts, null, null, null, 'no-control');
    reportMissingRule(context, state, debtClass);
    return;
  }
  const tonight = conditionFacts(context, state, debtClass, state.day);
  const condition = pickCondition(control, tonight);
  const row = condition === null ? null : pickRow(context, state, debtClass, condition);
  const reason = row !== null ? null : condition === null ? 'no-condition' : 'no-row';
  trace?.reviewed(context, state, debtClass, tonight, control, condition, row, reason);
  if (condition === null || row === null) return;
  createProcess(context, state, debtClass, condition.priority, row);
  trace?.created(context, state, debtClass);
}

/** A row of the same condition with higher priority replaces the running template. */
function upgrade(context: KernelContext, state: AccountState, debtClass: number): void {
  const control = controlFor(context, state, debtClass);
  if (control === null) return;
  const tonight = conditionFacts(context, state, debtClass, state.day);
  const condition = pickCondition(control, tonight);
  const row = condition === null ? null : pickRow(context, state, debtClass, condition);
  if (condition === null || row === null) return;
  const { processes } = state;
  if (row.template === processes.champion[debtClass]) return;
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

/** Debt in a cell without a rule: an error row, once for the class (decision 33). */
function reportMissingRule(context: KernelContext, state: AccountState, debtClass: number): void {
  if (state.processes.missingRule[debtClass] === 1) return;
  state.processes.missingRule[debtClass] = 1;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.errors, day, 1);
  const debt = classDebtMinor(context, state, debtClass, state.day);
  context.recorder.event(day, 0, LOG_KIND.error, debtClass, LOG_OUTCOME.missingRule, debt);
}
