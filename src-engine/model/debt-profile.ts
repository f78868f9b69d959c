import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { DebtFacts } from './account-facts.ts';

/** A debt class of the profile. */
export interface ProfiledDebt extends DebtFacts {
  /** Overdue debt must be more than this for a collection process; null when no rule starts one. */
  readonly startsAboveMinor: Minor | null;
}

/** A means of recovery that was used on the account, and what the customer did after it. */
export interface RecoveryMeans {
  /** Name of the event as the strategy gives it. */
  readonly title: string;
  /** Kind of the event's algorithm, for icons (SEND_LETTER …). */
  readonly eventKind: string;
  readonly times: number;
  readonly lastDay: Day;
  /** How many of them were followed by a payment before the next event. */
  readonly answered: number;
  /** What came in on the days after each of them, up to the day of the next event. */
  readonly paidAfterMinor: Minor;
}

/**
 * The debt profile of a customer (eTOM Establish & Manage Customer Debt Profiles; domain.md 5.5): on the as-of day from
 * the portfolio, or at the end of a day of a run. Scores are 0 to 100, ratings points; null is unknown.
 */
export interface DebtProfile {
  readonly accountId: string;
  readonly currency: string;
  readonly today: Day;
  readonly credit: {
    readonly rating: number | null;
    /** Below this a rating is poor; null without a strategy. */
    readonly riskyBelow: number | null;
    readonly cashOnlyScore: number;
    /** Above this the customer pays cash only; null without a strategy. */
    readonly cashOnlyAbove: number | null;
    readonly riskCategory: string;
    readonly badDebtScore: number | null;
    readonly churnScore: number | null;
    readonly lifetimeValueScore: number | null;
    readonly upSellScore: number | null;
    readonly crossSellScore: number | null;
    /** Most that the account may owe; null without a limit. */
    readonly creditLimitMinor: Minor | null;
    /** Everything that it owes. */
    readonly exposureMinor: Minor;
    /** What is left of the limit for orders, at least 0; null without a limit. */
    readonly freeMinor: Minor | null;
  };
  readonly group: {
    readonly customerId: string;
    /** Accounts of the same customer in this portfolio, this one included. */
    readonly customerAccounts: number;
    readonly segment: string;
    readonly division: string;
    readonly customerClass: string;
    readonly collectionClass: string;
    readonly managementGroup: string;
    /** Empty when it is not known. */
    readonly nationality: string;
  };
  /** All accounts of the customer in this portfolio, this one included, on the as-of day. */
  readonly customer: {
    readonly accounts: number;
    readonly owedMinor: Minor;
    readonly pastDueMinor: Minor;
  };
  /** First day of the oldest service; null when the portfolio does not say. */
  readonly customerSince: Day | null;
  readonly directDebit: boolean;
  /** By service, in the order of its first agreement; below 0 is a credit. */
  readonly products: readonly {
    readonly service: string;
    readonly agreements: number;
    readonly balanceMinor: Minor;
  }[];
  /** Terms of the customer class; null without a strategy. */
  readonly terms: {
    readonly reviewGraceDays: number;
    /** Null when there is no late payment charge. */
    readonly lateChargeGraceDays: number | null;
  } | null;
  readonly debts: readonly ProfiledDebt[];
  /** How often the account went from nothing past due to something past due within `overdueWindowDays`. */
  readonly overdueTimes: number;
  readonly overdueWindowDays: number;
  /** In the order of their first use; empty before any run. */
  readonly means: readonly RecoveryMeans[];
  readonly plans: {
    readonly active: number;
    readonly kept: number;
    readonly broken: number;
    readonly canceled: number;
  };
  readonly promises: { readonly open: number; readonly kept: number; readonly broken: number };
  readonly referrals: { readonly active: number; readonly closed: number };
}
