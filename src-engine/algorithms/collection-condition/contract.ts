import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** What a collection condition may look at, as it stands on the night of the review. */
export interface ConditionFacts {
  creditRating: number;
  /** Threshold of the account's division, points. */
  riskyBelow: number;
  onBudget: boolean;
  /** Index into the portfolio's risk categories. */
  riskCategory: number;
  /** A service agreement of the class is in active severance. */
  severanceActive: boolean;
}

export type FactName = keyof ConditionFacts;

/** What a condition knows when it is compiled for a run. */
export interface ConditionContext {
  readonly riskCategories: readonly string[];
}

/**
 * A collection condition (domain.md 3.5): picks which criteria list applies. `reads` tells the kernel when the answer
 * can change, so that it may skip the nights in between.
 */
export interface ConditionSpec extends AlgorithmSpec {
  readonly spot: 'collection-condition';
  readonly reads: readonly FactName[];
  compile(parameters: Parameters, context: ConditionContext): (facts: ConditionFacts) => boolean;
  /** The same test in words; `passed` must agree with `compile`. */
  explain(
    parameters: Parameters,
    context: ConditionContext,
    facts: ConditionFacts,
  ): Omit<Check, 'rulePointer'>;
}

/** A yes/no fact as a check. */
export function flagCheck(label: string, value: boolean): Omit<Check, 'rulePointer'> {
  return {
    label,
    passed: value,
    unit: 'flag',
    actual: value ? 1 : 0,
    limit: 1,
    test: '=',
    margin: null,
  };
}
