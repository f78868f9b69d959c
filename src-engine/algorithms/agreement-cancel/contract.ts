import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/**
 * Template, service-agreement cancel (domain.md 3.11): lets an agreement leave a process when its own debt, dated up
 * to the process's base date, is paid.
 */
export interface AgreementCancelSpec extends AlgorithmSpec {
  readonly spot: 'agreement-cancel';
  /** Debt of the agreement at or under this takes it out. Minor units. */
  thresholdMinor(parameters: Parameters): number;
  explain(parameters: Parameters, debtMinor: number): Omit<Check, 'rulePointer'>;
}
