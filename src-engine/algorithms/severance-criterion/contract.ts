import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** What a severance criterion may look at: the person, and the agreement with its premise and service points. */
export interface SeveranceFacts {
  /** Somebody on the account depends on life support. */
  personLifeSupport: boolean;
  /** The agreement's premise is flagged life support. */
  premiseLifeSupport: boolean;
  /** The account's customer is vulnerable. */
  vulnerable: boolean;
  personSensitiveLoad: boolean;
  premiseSensitiveLoad: boolean;
  /** A service point of the agreement is a master meter. */
  masterMeter: boolean;
  /** The meter can be switched from the office. */
  remoteDisconnect: boolean;
  /** The agreement hangs on the service point of another one that is running. */
  hasMaster: boolean;
}

export type SeveranceFactName = keyof SeveranceFacts;

/**
 * Agreement type, severance criterion (domain.md 3.12): the first true row by priority chooses the severance template.
 * `reads` says what it looks at; a ladder chosen because of life support is the only one that may run on such an
 * agreement.
 */
export interface SeveranceCriterionSpec extends AlgorithmSpec {
  readonly spot: 'severance-criterion';
  readonly reads: readonly SeveranceFactName[];
  compile(parameters: Parameters): (facts: SeveranceFacts) => boolean;
  /** The same test in words; `passed` must agree with `compile`. */
  explain(parameters: Parameters, facts: SeveranceFacts): Omit<Check, 'rulePointer'>;
}
