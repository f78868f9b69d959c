import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/**
 * Debt class, severance cancel (domain.md 3.12): decides at once, when money comes in, from the class debt dated up to
 * the severance process's base date, after pay plans.
 */
export interface SeveranceCancelSpec extends AlgorithmSpec {
  readonly spot: 'severance-cancel';
  /** Debt at or under this ends severance. Minor units. */
  thresholdMinor(parameters: Parameters): number;
  explain(parameters: Parameters, debtMinor: number): Omit<Check, 'rulePointer'>;
}
