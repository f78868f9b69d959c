import type { AccountStateOnDay } from '../model/account-state.ts';
import type { LoggedAccounts } from '../model/logged-accounts.ts';
import type { PortfolioField } from '../model/portfolio-field.ts';
import type { QualityCheck } from '../model/quality-check.ts';
import type { AccountRoll, AccountVintage } from '../model/roll-rates.ts';
import type { GenerateOptions } from '../synth/options.ts';
import type { DocumentSummary } from './document-summary.ts';
import type { LastAction } from './last-action.ts';

/** Portfolio screen: totals, two charts and the data-quality line. */
export interface PortfolioSummary {
  readonly accounts: number;
  readonly openMinor: number;
  readonly pastDueMinor: number;
  readonly pastDueAccounts: number;
  readonly medianOpenMinor: number;
  readonly medianRating: number | null;
  /** In the order of AGE_BUCKETS. */
  readonly ageing: readonly { readonly bucket: string; readonly amountMinor: number }[];
  readonly segments: readonly { readonly segment: string; readonly accounts: number }[];
  readonly quality: readonly QualityLine[];
}

/** A line of the data-quality list. */
export interface QualityLine {
  /** The check that found it, whose accounts can be listed; null for what only the import knows. */
  readonly check: QualityCheck | null;
  /** What is counted, as the end of "12 …". */
  readonly text: string;
  readonly count: number;
  /** All accounts, or all transactions, that could have been counted; null where the import did not say. */
  readonly of: number | null;
  /** Accounts that it concerns; null where nobody knows. */
  readonly accounts: number | null;
}

/** One row of the accounts list. Outcomes are present when a run is selected. */
export interface AccountListRow {
  readonly id: string;
  readonly name: string;
  readonly segment: string;
  readonly openMinor: number;
  readonly pastDueMinor: number;
  readonly oldestDays: number;
  readonly rating: number | null;
  readonly services: string;
  /** What the portfolio knows of it beyond its balance. */
  readonly facts: {
    readonly customerClass: string;
    readonly collectionClass: string;
    readonly debtClasses: string;
    readonly agreements: number;
    /** The active pay plan, else how the last one ended; null without any. */
    readonly plan: 'active' | 'kept' | 'broken' | 'canceled' | null;
    /** Within 12 months before the as-of day. */
    readonly timesOverdue: number;
    /** 0 to 100; null is unknown. */
    readonly badDebtScore: number | null;
    readonly churnScore: number | null;
    readonly lifetimeValueScore: number | null;
    readonly upSellScore: number | null;
    readonly crossSellScore: number | null;
    /** Empty is unknown. */
    readonly nationality: string;
    readonly creditLimitMinor: number | null;
  };
  /** Titles of its alerts on the as-of day, most severe first; empty when the query does not ask for them. */
  readonly alerts: readonly string[];
  /** Under the champion of the run that the query names, replication 1; null when nothing was done or it names none. */
  readonly lastAction: LastAction | null;
  /** Per arm of the run, replication 1. */
  readonly outcomes: readonly {
    readonly netCashMinor: number;
    readonly cured: boolean;
    readonly severances: number;
  }[];
}

export interface AccountListQuery {
  /** Matches the start of an id or any part of a name; empty matches all. */
  readonly text: string;
  readonly segment: string | null;
  /** AGE_BUCKETS name of the oldest item, or null. */
  readonly bucket: string | null;
  /** Swap-set filter on run `runId`: what `rule` says happened under the champion and under arm `arm`, or not. */
  readonly swap: {
    readonly arm: number;
    /** As `parseSwapRule` reads it; a severance without it. */
    readonly rule?: string;
    readonly champion: boolean;
    readonly challenger: boolean;
  } | null;
  readonly runId: number | null;
  /** Accounts that rolled from one state to another in run `runId`; all without it. */
  readonly roll?: AccountRoll | null;
  /** Accounts of a cell of the vintages of run `runId`; all without it. */
  readonly vintage?: AccountVintage | null;
  /** Accounts that are in a state on a day of run `runId`, or came to it or left it that day; all without it. */
  readonly state?: AccountStateOnDay | null;
  /** Accounts of which the log of run `runId` tells this, replication 1; all without it. */
  readonly logged?: LoggedAccounts | null;
  /** Accounts in which this check of the data found something; all without it. */
  readonly quality?: QualityCheck | null;
  /** Rows tell their alerts, as the champion plugs them in; it takes a little longer. */
  readonly withAlerts?: boolean;
  /** Rows tell what was last done to their account under the champion of this run, made on this portfolio; nothing without it. */
  readonly lastActionRunId?: number | null;
  readonly sort: 'id' | 'openMinor' | 'pastDueMinor' | 'oldestDays' | 'difference';
  readonly descending: boolean;
  readonly offset: number;
  /** At most 500. */
  readonly limit: number;
}

export interface AccountListPage {
  readonly total: number;
  readonly rows: readonly AccountListRow[];
  /** Facets: accounts a value of this field would leave, under every other filter of the query. */
  readonly segments: readonly { readonly segment: string; readonly accounts: number }[];
  /** In the order of AGE_BUCKETS, by the oldest item; all five, zeros too. */
  readonly buckets: readonly { readonly bucket: string; readonly accounts: number }[];
}

/** A few accounts of a portfolio that is not made yet: how its arrears would be spread. */
export interface GeneratedSketch {
  /** Accounts that were drawn; the first of those that would be made. */
  readonly accounts: number;
  /** Share of accounts with an active pay plan, and protected by a flag or a hold; 0 to 1. */
  readonly onPlanShare: number;
  readonly protectedShare: number;
  /** Share of accounts with past-due debt, 0 to 1. */
  readonly pastDueShare: number;
  readonly medianPastDueMinor: number | null;
  /** Upper edges of the bars, minor units; the last bar has none. */
  readonly edgesMinor: readonly number[];
  /** Per segment, largest first: accounts by past-due amount, one more bar than edges. */
  readonly segments: readonly {
    readonly segment: string;
    readonly accounts: number;
    readonly counts: readonly number[];
  }[];
}

/** The portfolio of the document: made, summed up, listed. */
export interface PortfolioMethods {
  generatePortfolio: {
    params: GenerateOptions;
    value: DocumentSummary;
    progress: { readonly done: number; readonly total: number };
  };
  /** What `generatePortfolio` would make of these options, from its first accounts; nothing is kept. */
  sketchPortfolio: { params: GenerateOptions; value: GeneratedSketch; progress: never };
  portfolioSummary: { params: null; value: PortfolioSummary; progress: never };
  /** Every field that an account can have, with how far it is filled and what is in it. */
  portfolioFields: { params: null; value: readonly PortfolioField[]; progress: never };
  accountList: { params: AccountListQuery; value: AccountListPage; progress: never };
  rejectedRows: { params: null; value: { csv: string; count: number }; progress: never };
}
