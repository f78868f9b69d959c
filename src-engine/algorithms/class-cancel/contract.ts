import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/**
 * Debt class, collection cancel (domain.md 3.11): decides from the class debt dated up to the process's base date,
 * after pay plans.
 */
export interface ClassCancelSpec extends AlgorithmSpec {
  readonly spot: 'class-cancel';
  /** Debt at or under this ends collection; also what "cured" is measured with. Minor units. */
  thresholdMinor(parameters: Parameters): number;
  explain(parameters: Parameters, debtMinor: number): Omit<Check, 'rulePointer'>;
}
