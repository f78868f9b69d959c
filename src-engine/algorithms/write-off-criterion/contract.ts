import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** What a write-off criterion may look at, on the night of the write-off monitor. */
export interface WriteOffFacts {
  /** What the agreements of the write-off debt class that are ready owe together. Minor units. */
  amountMinor: number;
  /** Index into the portfolio's customer classes. */
  customerClass: number;
  /** Index into the portfolio's risk categories. */
  riskCategory: number;
}

/** What a criterion knows when it is compiled for a run. */
export interface WriteOffContext {
  readonly customerClasses: readonly string[];
  readonly riskCategories: readonly string[];
}

/** Chooses the write-off template: the first criterion of the control that is true (domain.md 2.5, 3.14). */
export interface WriteOffCriterionSpec extends AlgorithmSpec {
  readonly spot: 'write-off-criterion';
  readonly reads: readonly (keyof WriteOffFacts)[];
  compile(parameters: Parameters, context: WriteOffContext): (facts: WriteOffFacts) => boolean;
  /** The same test in words; `passed` must agree with `compile`. */
  explain(
    parameters: Parameters,
    context: WriteOffContext,
    facts: WriteOffFacts,
  ): Omit<Check, 'rulePointer'>;
}
