import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import { ACCOUNT_FLAG } from '../../model/portfolio.ts';
import type {
  CompiledCondition,
  CompiledControl,
  CompiledRow,
} from '../compile/compiled-strategy.ts';
import { classDebtMinor, overriddenDebtMinor } from '../facts/class-debt.ts';
import { ratingOn } from '../facts/credit-rating.ts';
import type { KernelContext } from '../kernel-context.ts';
import { type AccountState, NO_PROCESS } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { createProcess } from './55-create-process.ts';

/** One facts record for all reviews: the hot path allocates nothing. */
const facts: ConditionFacts = {
  creditRating: 0,
  onBudget: false,
  riskCategory: 0,
  severanceActive: false,
};

/**
 * Phase 50, account debt monitor (domain.md 3.2, 3.5). For each eligible class with aged debt and no active process:
 * the first true condition by priority, then its first satisfied row by priority, starts a process (phase 55).
 * One process per account and class.
 */
export function debtMonitor(context: KernelContext, state: AccountState): void {
  const { classes } = context.strategy;
  for (let debtClass = 0; debtClass < classes.length; debtClass++) {
    if (state.template[debtClass] !== NO_PROCESS) continue;
    const rule = classes[debtClass] ?? null;
    if (rule === null || !rule.eligible) continue;
    if (classDebtMinor(context, state, debtClass, state.day) === 0) continue;
    review(context, state, debtClass);
  }
}

/** The control of the account's cell, or null (a configuration error that validation reports). */
export function controlFor(
  context: KernelContext,
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

export function isPostponed(context: KernelContext, state: AccountState, day: number): boolean {
  return (context.image.postponeUntilDay[state.account] ?? 0) > day;
}

/** Facts of tonight for the conditions of a class. The record is shared: use it before the next call. */
export function conditionFacts(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  day: number,
): ConditionFacts {
  const { image } = context;
  facts.creditRating = ratingOn(state, day);
  facts.onBudget = ((image.flags[state.account] ?? 0) & ACCOUNT_FLAG.onBudget) !== 0;
  facts.riskCategory = image.riskCategory[state.account] ?? 0;
  facts.severanceActive = hasSeverance(context, state, debtClass);
  return facts;
}

function hasSeverance(context: KernelContext, state: AccountState, debtClass: number): boolean {
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
  if (control === null || isPostponed(context, state, state.day)) {
    const reason = control === null ? 'no-control' : 'postponed';
    trace?.reviewed(context, state, debtClass, facts, control, null, null, reason);
    return;
  }
  if (control.reviewFrequencyDays > 0) {
    if (state.day < (state.nextReviewDay[debtClass] ?? 0)) return;
    state.nextReviewDay[debtClass] = state.day + control.reviewFrequencyDays;
  }
  const day = state.day - context.firstDay;
  context.recorder.nightlyReviews(day, day + 1);
  const tonight = conditionFacts(context, state, debtClass, state.day);
  const condition = pickCondition(control, tonight);
  const row = condition === null ? null : pickRow(context, state, debtClass, condition);
  const reason = row !== null ? null : condition === null ? 'no-condition' : 'no-row';
  trace?.reviewed(context, state, debtClass, tonight, control, condition, row, reason);
  if (row === null) return;
  createProcess(context, state, debtClass, row);
  context.recorder.flow(METRIC_ROW.processesCreated, day, 1);
  trace?.created(context, state, debtClass);
}
