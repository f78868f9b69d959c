import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** What an attempt to close a stopped agreement may look at, on the night of the write-off monitor. */
export interface AttemptFacts {
  /** What the agreement owes, after its own credits; negative when it has a credit. Minor units. */
  readonly balanceMinor: number;
  /** Active agreements of the account: of the same debt class, and of all classes. */
  readonly activeOfClass: number;
  readonly activeAgreements: number;
}

/**
 * What the write-off monitor does to the balance; a closed set, applied in one place
 * (kernel/phases/81-write-off-attempts.ts).
 */
export type AttemptAction =
  /** The debt goes to an active agreement: of the same debt class first. */
  | { readonly kind: 'transfer'; readonly sameDebtClassOnly: boolean }
  /** A tiny debit or credit is adjusted away. */
  | { readonly kind: 'write-down' }
  /** A credit is paid back. */
  | { readonly kind: 'refund' };

/**
 * An attempt to bring the balance of a stopped agreement to zero before a write-off process is created
 * (domain.md 3.14). Deciding and applying are apart.
 */
export interface WriteOffAttemptSpec extends AlgorithmSpec {
  readonly spot: 'write-off-attempt';
  /** Null leaves the balance alone. */
  compile(parameters: Parameters): (facts: AttemptFacts) => AttemptAction | null;
  /** The same test in words; `passed` exactly when `compile` acts. */
  explain(parameters: Parameters, facts: AttemptFacts): Omit<Check, 'rulePointer'>;
}
