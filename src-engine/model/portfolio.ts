import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';

/** Bits of AccountColumns.flags. */
export const ACCOUNT_FLAG = {
  lifeSupport: 1,
  vulnerable: 2,
  onBudget: 4,
  hasMobile: 8,
  hasEmail: 16,
} as const;

/** No score, no rating: a value outside every real range. */
export const UNKNOWN_SCORE = -1;
export const UNKNOWN_RATING = -32_768;

/** One row an account, ascending by id (byte order): the row index never decides anything else. */
export interface AccountColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly division: Uint16Array;
  readonly customerClass: Uint16Array;
  readonly collectionClass: Uint16Array;
  readonly segment: Uint16Array;
  readonly riskCategory: Uint16Array;
  /** Points; UNKNOWN_RATING when absent. */
  readonly creditRating: Int16Array;
  /** 0 to 100; UNKNOWN_SCORE when absent. */
  readonly badDebtScore: Int8Array;
  readonly churnScore: Int8Array;
  readonly lifetimeValueScore: Int8Array;
  /** ACCOUNT_FLAG bits. */
  readonly flags: Uint8Array;
  /** Day number, NO_DAY when absent. */
  readonly postponeUntilDay: Int32Array;
  readonly lastReviewDay: Int32Array;
  /** Agreements of account i are rows agreementStart[i] to agreementStart[i + 1] - 1; likewise plans. */
  readonly agreementStart: Int32Array;
  readonly planStart: Int32Array;
}

/** One row a service agreement, by (account, id). */
export interface AgreementColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly account: Int32Array;
  readonly debtClass: Uint16Array;
  readonly service: Uint16Array;
  /** 1 when ACTIVE or REACTIVATED (can be severed), else 0. */
  readonly active: Uint8Array;
  readonly transactionStart: Int32Array;
}

/** One row a financial transaction, by (agreement, postedDay, id). */
export interface TransactionColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly agreement: Int32Array;
  /** Debit positive, credit negative, minor units. */
  readonly amountMinor: Float64Array;
  readonly postedDay: Int32Array;
  /** NO_DAY for credits and for new charges. */
  readonly arrearsDay: Int32Array;
  /** NO_DAY for credits. */
  readonly dueDay: Int32Array;
  readonly disputed: Uint8Array;
  /** Row of the debit of the same agreement that a credit was paid for; -1 when the source does not say. */
  readonly settles: Int32Array;
}

/** Active pay plans only, by (account, id). */
export interface PayPlanColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly debtClass: Uint16Array;
  readonly startDay: Int32Array;
  readonly instalmentStart: Int32Array;
  /** By (plan, day). */
  readonly instalmentDay: Int32Array;
  readonly instalmentAmountMinor: Float64Array;
}

/** A loaded portfolio: read-only columns shared by every arm of a run. */
export interface Portfolio {
  readonly name: string;
  readonly asOfDay: Day;
  readonly currency: string;
  /** SHA-256 over the ordered content: the same accounts in any file order give the same value. */
  readonly fingerprint: string;
  readonly divisions: readonly string[];
  readonly customerClasses: readonly string[];
  readonly collectionClasses: readonly string[];
  readonly debtClasses: readonly string[];
  readonly segments: readonly string[];
  readonly riskCategories: readonly string[];
  readonly services: readonly string[];
  readonly accounts: AccountColumns;
  readonly agreements: AgreementColumns;
  readonly transactions: TransactionColumns;
  readonly plans: PayPlanColumns;
}

/** What the portfolio screen and the status bar show; money in minor units. */
export interface PortfolioTotals {
  readonly accounts: number;
  readonly openMinor: Minor;
  readonly pastDueMinor: Minor;
  readonly pastDueAccounts: number;
}
