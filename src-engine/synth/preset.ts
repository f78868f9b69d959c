/** A group of customers with a share of the accounts and its own amounts and risk. */
export interface SegmentSpec {
  readonly title: string;
  /** Of 10 000; the shares of a preset add up to 10 000. */
  readonly shareBasisPoints: number;
  readonly customerClass: string;
  readonly collectionClass: string;
  readonly customer: 'person' | 'company';
  /** Factor on every bill, and its spread between accounts (log scale). */
  readonly amountScale: number;
  readonly amountSigma: number;
  /** Added to the standardised risk. */
  readonly riskShift: number;
  readonly vulnerableShare: number;
  readonly lifeSupportShare: number;
  readonly budgetShare: number;
}

/** A service that an account may have. */
export interface ServiceSpec {
  readonly service: string;
  /** One capital letter, unique in the preset: ends the agreement's id. */
  readonly letter: string;
  readonly debtClass: string;
  /** Agreement types of people and of companies. */
  readonly types: readonly [string, string];
  /** Whose receivable it is when it is not our own. */
  readonly provider: string | null;
  /** Share of these agreements that are sub-agreements of the account's first one. */
  readonly subShare: number;
  /** Share that can be disconnected from afar. */
  readonly remoteShare: number;
  /** Share of accounts with the service, for people and for companies. The first service is everyone's. */
  readonly personShare: number;
  readonly companyShare: number;
  /** Median monthly bill at scale 1, minor units. */
  readonly medianMinor: number;
  /** Spread from month to month (log scale); 0 bills the same amount each month. */
  readonly monthSigma: number;
  /** Factor by calendar month, January first, mean 1; empty for none. */
  readonly season: readonly number[];
  /** Share of overdue accounts whose agreement for this service is overdue too. */
  readonly overdueWithAccount: number;
}

/** Everything in which one industry differs from another. Amounts are realistic samples, not one company's data. */
export interface PresetSpec {
  readonly divisions: readonly { readonly code: string; readonly shareBasisPoints: number }[];
  readonly segments: readonly SegmentSpec[];
  readonly services: readonly ServiceSpec[];
  /** Days from the bill to its due date. */
  readonly dueAfterDays: number;
  /** Share of accounts with at least n overdue bills, n from 1. */
  readonly overdueShares: readonly number[];
  /** Correlation of the arrears with the customer's risk, and of the amounts with the arrears. */
  readonly arrearsOnRisk: number;
  readonly amountOnArrears: number;
  readonly rating: {
    readonly centre: number;
    readonly perRisk: number;
    readonly noise: number;
    readonly low: number;
    readonly high: number;
  };
  /** Standardised risk from which an account is MEDIUM, and HIGH. */
  readonly riskCategoryFrom: readonly [number, number];
  /** Share of overdue accounts that have paid a part of the oldest bill. */
  readonly partialShare: number;
  /** Share of accounts with two overdue bills or more that keep a pay plan. */
  readonly planShare: number;
  /** Usual bills in a credit limit, the median. */
  readonly creditLimitBills: number;
  readonly historyMonths: number;
  /** Collection agencies that old debt is referred to. */
  readonly agencies: readonly string[];
}
