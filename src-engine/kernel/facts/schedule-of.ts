import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import { NONE } from '../../model/portfolio.ts';
import { UNKNOWN_TEMPLATE } from '../compile/compile-assigned.ts';
import type { CompiledScheduleRule, CompiledTest } from '../compile/compiled-schedules.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { areTrue } from './are-true.ts';

/** Which dunning schedule an account has for a class, and who says so (domain.md 5.1, decision 38). */
export interface ScheduleChoice {
  /** NONE when nobody gives it one, or a rule keeps it from being dunned. */
  readonly schedule: number;
  /** The first rule that matches, whoever decides; null when none does, or the rules are not asked. */
  readonly rule: CompiledScheduleRule | null;
  /** The template assigned in the portfolio decides. */
  readonly isAssigned: boolean;
  /** The portfolio assigns what is no schedule of the strategy. */
  readonly isUnknown: boolean;
}

function names(member: number, own: number): boolean {
  return member === NONE || member === own;
}

function isFor(rule: CompiledScheduleRule, debtClass: number, facts: ConditionFacts): boolean {
  return (
    names(rule.debtClass, debtClass) &&
    names(rule.collectionClass, facts.collectionClass) &&
    names(rule.customerClass, facts.customerClass) &&
    names(rule.riskCategory, facts.riskCategory) &&
    names(rule.division, facts.division) &&
    (rule.ratingBelow === null || facts.creditRating < rule.ratingBelow) &&
    areTrue(rule.tests, facts)
  );
}

/** The schedule of a class by its facts of a night. */
export function scheduleOf(
  { strategy, image }: KernelFacts,
  state: AccountState,
  debtClass: number,
  facts: ConditionFacts,
): ScheduleChoice {
  const { source, rules, assigned } = strategy.dunning;
  const own =
    source === 'RULES' ? NONE : (assigned[image.assignedTemplate[state.account] ?? 0] ?? NONE);
  const isUnknown = own === UNKNOWN_TEMPLATE;
  const rule =
    source === 'CRM' ? null : (rules.find((one) => isFor(one, debtClass, facts)) ?? null);
  // A rule that keeps an account from being dunned does so against the CRM as well.
  const isKept = rule !== null && rule.schedule === NONE;
  const isAssigned = own !== NONE && !isUnknown && !isKept;
  const schedule = isAssigned ? own : (rule?.schedule ?? NONE);
  return { schedule, rule, isAssigned, isUnknown };
}

/** The first day after that of the facts on which the calendar alone may give another choice. */
export function nextChoiceDay({ strategy }: KernelFacts, facts: ConditionFacts): number {
  let next = Number.POSITIVE_INFINITY;
  if (strategy.dunning.source === 'CRM') return next;
  for (const rule of strategy.dunning.rules) {
    if (rule.ratingBelow !== null) next = Math.min(next, facts.ratingChangeDay);
    next = Math.min(next, nextTestChange(rule.tests, facts));
  }
  return next;
}

/** The first day after that of the facts on which the calendar alone may change the answer of a test. */
export function nextTestChange(tests: readonly CompiledTest[], facts: ConditionFacts): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { nextChangeDay } of tests)
    if (nextChangeDay !== null) next = Math.min(next, nextChangeDay(facts));
  return next;
}
