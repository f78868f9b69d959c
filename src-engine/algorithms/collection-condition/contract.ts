import type { Day } from '../../base/day.ts';
import type { Check } from '../../model/explanation.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';
import type { AskedFact } from './asked-fact.ts';

/**
 * What a collection condition may look at, as it stands on the night of the review. Flat, so that one record serves
 * every review; texts of the portfolio are indexes into its dictionaries.
 */
export interface ConditionFacts {
  /** Night of the review. */
  day: Day;
  creditRating: number;
  cashOnlyScore: number;
  /** Threshold of the account's division, points. */
  riskyBelow: number;
  /** First day after the night on which a rating row begins or has ended; a day that never comes when none will. */
  ratingChangeDay: Day;
  /** 0 to 100; UNKNOWN_SCORE when the portfolio has none. */
  badDebtScore: number;
  churnScore: number;
  lifetimeValueScore: number;
  upSellScore: number;
  crossSellScore: number;
  /** Minor units; NONE without a limit. */
  creditLimitMinor: number;
  /** First day of the oldest service; NO_DAY when the portfolio does not say. */
  customerSinceDay: Day;
  /** Promises broken before the as-of day (at most 255) and since. */
  brokenPromises: number;
  /** Index of the nationality; 0 where nobody has one. */
  nationality: number;
  division: number;
  customerClass: number;
  collectionClass: number;
  segment: number;
  riskCategory: number;
  /** ACCOUNT_FLAG bits. */
  flags: number;
  /** Open debt of the account in all classes, due or not, minor units. */
  balanceMinor: number;
  /** Some active agreement of the account, or of the class, is on a budget. */
  onBudget: boolean;
  classOnBudget: boolean;
  /** By provider index: 1 when an active agreement carries that provider's receivable. */
  providers: Uint8Array;
  /** A service agreement of the class is in active severance. */
  severanceActive: boolean;
  /** No service agreement of the class is active or will start. */
  classEnded: boolean;
  /** Reasons of the holds on the account or the class that are on, as bits 1 << HOLD_REASON. */
  holdReasons: number;
  /** Last day on which a pay plan or arrangement was broken; NO_DAY when none was. */
  lastBrokenPlanDay: Day;
}

export type FactName = keyof ConditionFacts;

/** What a condition knows when it is compiled for a run: the dictionaries of the portfolio. */
export interface ConditionContext {
  readonly divisions: readonly string[];
  readonly customerClasses: readonly string[];
  readonly collectionClasses: readonly string[];
  readonly segments: readonly string[];
  readonly riskCategories: readonly string[];
  readonly nationalities: readonly string[];
  readonly providers: readonly string[];
}

/**
 * A collection condition (domain.md 3.5): picks which criteria list applies. What happens to an account (a payment, a
 * bill, an event) makes the kernel look again by itself; `nextChangeDay` says when the calendar alone changes the
 * answer, so that the nights in between may be skipped.
 */
export interface ConditionSpec extends AlgorithmSpec {
  readonly spot: 'collection-condition';
  /** Facts that the test reads with these parameters. */
  reads(parameters: Parameters): readonly FactName[];
  compile(parameters: Parameters, context: ConditionContext): (facts: ConditionFacts) => boolean;
  /** The first day after `facts.day` on which the answer may differ though nothing happened; null: never. */
  nextChangeDay(parameters: Parameters): ((facts: ConditionFacts) => Day) | null;
  /** The test as a phrase, where title and parameters do not read as one; `money` writes minor units. */
  phrase?(parameters: Parameters, money: (minor: number) => string): string;
  /** What the test asks when it asks one fact alone; null, and without it, nothing that could be compared. */
  asks?(parameters: Parameters): AskedFact | null;
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
