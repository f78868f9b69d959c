import type { Check } from '../../model/explanation.ts';
import type { HoldReason } from '../../model/rows.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/**
 * What a guardrail may read about one step that is due. Everything is a fact of `day`, which is the day that is judged:
 * tonight, or a later one when the next allowed day is looked for.
 */
export interface GuardrailFacts {
  readonly day: number;
  /** What the step does, STEP bits. */
  readonly traits: number;
  /** Call attempts that the step makes; 0 when it is no call. */
  readonly attempts: number;
  /** A way of contact that the step uses is one the customer opted out of. */
  readonly optedOut: boolean;
  readonly lifeSupport: boolean;
  readonly sensitiveLoad: boolean;
  readonly vulnerable: boolean;
  readonly division: string;
  /** Arrears of the debt class today, minor units, and the age of its oldest debt in days (-1: none). */
  readonly arrearsMinor: number;
  readonly oldestAgeDays: number;
  /** What active pay plans of the class still schedule, minor units; 0 without one. */
  readonly plannedMinor: number;
  readonly openPromise: boolean;
  hasHold(reason: HoldReason): boolean;
  isHoliday(day: number): boolean;
  /** Contacts of the customer, over all accounts, on days `from` to `to` whose step had one of the traits. */
  contacts(traits: number, from: number, to: number, madeOnly: boolean): number;
  /** Call attempts of the account in the debt class on those days, those already made today included. */
  callAttempts(from: number, to: number): number;
  /** Last day on which the debtor was spoken to, NONE when never. */
  lastConversationDay(): number;
  /** Last day on which the process ran a step with one of the traits, NONE when it has not. */
  lastStepDay(traits: number): number;
}

/** A guardrail of a strategy, ready to judge. */
export interface GuardrailRule {
  /** Steps that it looks at, STEP bits. */
  readonly traits: number;
  /** Whether the step is forbidden on the day of the facts. Pure. */
  forbids(facts: GuardrailFacts): boolean;
  /** How many of a call's attempts are allowed; a rule without it allows all or nothing. */
  attemptsAllowed?(facts: GuardrailFacts): number;
  /** The comparison that `forbids` makes, for people. */
  explain(facts: GuardrailFacts): Omit<Check, 'rulePointer'>;
  /** A blocked step becomes work for a person. */
  readonly handsOver?: boolean;
}

/** Days that must lie between two kinds of steps: what validation can see in a ladder. */
export interface Spacing {
  /** STEP bits. */
  readonly first: number;
  readonly next: number;
  readonly leastDays: number;
  /** `next` must not come without `first`. */
  readonly required: boolean;
}

/** A rule that no strategy may break (simulation.md 8): pure decision over facts; the event gate applies it. */
export interface GuardrailSpec extends AlgorithmSpec {
  readonly spot: 'guardrail';
  compile(parameters: Parameters): GuardrailRule;
  spacing?(parameters: Parameters): Spacing;
}
