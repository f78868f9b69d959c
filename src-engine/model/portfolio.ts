import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { AccountFactKind } from './rows.ts';

/** Bits of AccountColumns.flags. */
export const ACCOUNT_FLAG = {
  lifeSupport: 1,
  vulnerable: 2,
  onBudget: 4,
  hasMobile: 8,
  hasEmail: 16,
  sensitiveLoad: 32,
  noSms: 64,
  noEmail: 128,
  noCall: 256,
  noLetter: 512,
  directDebit: 1024,
} as const;

/** Bits of AgreementColumns.flags. */
export const AGREEMENT_FLAG = {
  onBudget: 1,
  premiseLifeSupport: 2,
  premiseSensitiveLoad: 4,
  masterMeter: 8,
  remoteDisconnect: 16,
} as const;

/** Status of an agreement as a number; the order is that of its life. */
export const AGREEMENT_STATUS = {
  PENDING_START: 0,
  ACTIVE: 1,
  PENDING_STOP: 2,
  STOPPED: 3,
  REACTIVATED: 4,
  CLOSED: 5,
  CANCELED: 6,
} as const;

/** Numbers of HoldScope, HoldReason, and bits of HoldBlock in the hold columns. */
export const HOLD_SCOPE = { ACCOUNT: 0, AGREEMENT: 1, BILL: 2, DEBT_CLASS: 3 } as const;
export const HOLD_REASON = {
  DISPUTE: 0,
  PROMISE: 1,
  PLAN: 2,
  DECEASED: 3,
  BANKRUPTCY: 4,
  BREATHING_SPACE: 5,
  MEDICAL: 6,
  MORATORIUM: 7,
  VULNERABLE: 8,
  VIP: 9,
  FRAUD: 10,
  MANUAL: 11,
} as const;
export const HOLD_BLOCK = {
  REVIEW: 1,
  EVENTS: 2,
  CONTACTS: 4,
  SEVERANCE: 8,
  FEES: 16,
  WRITE_OFF: 32,
} as const;

/** No charge, no provider, no master, no target: a row index or amount that is absent. */
export const NONE = -1;

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
  readonly managementGroup: Uint16Array;
  /** Process template that whoever keeps the customer has chosen; the dictionary's '' is none. */
  readonly assignedTemplate: Uint16Array;
  /** Points; UNKNOWN_RATING when absent. */
  readonly creditRating: Int16Array;
  /** 0 to 100; UNKNOWN_SCORE when absent. */
  readonly badDebtScore: Int8Array;
  readonly churnScore: Int8Array;
  readonly lifetimeValueScore: Int8Array;
  /** This and the next three have no elements at all where no account has a value. Index into Portfolio.nationalities. */
  readonly nationality: Uint16Array;
  /** 0 to 100; UNKNOWN_SCORE when absent. */
  readonly upSellScore: Int8Array;
  readonly crossSellScore: Int8Array;
  /** Minor units; NONE without a limit. */
  readonly creditLimitMinor: Float64Array;
  /** ACCOUNT_FLAG bits. */
  readonly flags: Uint16Array;
  /** Index into Portfolio.customers: accounts of one customer share it. */
  readonly customer: Int32Array;
  readonly responsiblePersons: Uint8Array;
  readonly notifiedPersons: Uint8Array;
  /** Points; UNKNOWN_RATING when absent. */
  readonly cashOnlyScore: Int16Array;
  /** Day number, NO_DAY when absent. */
  readonly postponeUntilDay: Int32Array;
  readonly lastReviewDay: Int32Array;
  readonly nextBillDay: Int32Array;
  /** Agreements of account i are rows agreementStart[i] to agreementStart[i + 1] - 1; likewise the others. */
  readonly agreementStart: Int32Array;
  readonly planStart: Int32Array;
  readonly holdStart: Int32Array;
  readonly promiseStart: Int32Array;
  readonly ratingStart: Int32Array;
  readonly reviewStart: Int32Array;
  readonly referralStart: Int32Array;
  readonly processStart: Int32Array;
  readonly factStart: Int32Array;
}

/** One row a service agreement, by (account, id). */
export interface AgreementColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly account: Int32Array;
  readonly debtClass: Uint16Array;
  readonly service: Uint16Array;
  /** Index into Portfolio.agreementTypes. */
  readonly type: Uint16Array;
  /** AGREEMENT_STATUS. */
  readonly status: Uint8Array;
  /** AGREEMENT_FLAG bits. */
  readonly flags: Uint8Array;
  /** Minor units a cycle; NONE brings no bills. */
  readonly recurringChargeMinor: Float64Array;
  readonly payoffDifferenceMinor: Float64Array;
  /** Index into Portfolio.providers; NONE when our own. */
  readonly provider: Int16Array;
  /** Row of the master agreement of the same account; NONE when there is none. */
  readonly master: Int32Array;
  readonly servicePoints: Uint8Array;
  /** NO_DAY when there is none. */
  readonly finalBillDueDay: Int32Array;
  /** When service starts, or started; NO_DAY when the source does not say. */
  readonly startDay: Int32Array;
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
  /** 1 for a customer's payment; credits that are none are adjustments. */
  readonly isPayment: Uint8Array;
}

/** Status of a pay plan as a number. */
export const PLAN_STATUS = { ACTIVE: 0, KEPT: 1, BROKEN: 2, CANCELED: 3 } as const;

/** Pay plans, active and ended, by (account, id). */
export interface PayPlanColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly debtClass: Uint16Array;
  readonly startDay: Int32Array;
  /** PLAN_STATUS. */
  readonly status: Uint8Array;
  /** NO_DAY while active. */
  readonly endDay: Int32Array;
  /** 1 when a third party pays. */
  readonly thirdParty: Uint8Array;
  readonly instalmentStart: Int32Array;
  /** By (plan, day). */
  readonly instalmentDay: Int32Array;
  readonly instalmentAmountMinor: Float64Array;
}

/** Holds by (account, from day, id). */
export interface HoldColumns {
  readonly count: number;
  readonly ids: readonly string[];
  /** HOLD_SCOPE. */
  readonly scope: Uint8Array;
  /** Row of the agreement, row of the bill's transaction, or debt-class index; NONE for the account. */
  readonly target: Int32Array;
  /** HOLD_REASON. */
  readonly reason: Uint8Array;
  readonly fromDay: Int32Array;
  /** Inclusive; NO_DAY until it is lifted. */
  readonly toDay: Int32Array;
  /** HOLD_BLOCK bits. */
  readonly blocks: Uint8Array;
  /** Disputed amount; NONE is the whole target. */
  readonly amountMinor: Float64Array;
  readonly notes: readonly string[];
}

/** Open and ended promises by (account, made day, id). */
export interface PromiseColumns {
  readonly count: number;
  readonly ids: readonly string[];
  /** Debt-class index; NONE for any. */
  readonly debtClass: Int16Array;
  readonly amountMinor: Float64Array;
  readonly madeDay: Int32Array;
  readonly dueDay: Int32Array;
  /** 0 open, 1 kept, 2 broken. */
  readonly status: Uint8Array;
}

/** Credit-rating rows by (account, start day, end day, points). */
export interface RatingColumns {
  readonly count: number;
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  readonly creditPoints: Int16Array;
  readonly cashOnlyPoints: Int16Array;
}

/** Review schedule by (account, review day, reason). */
export interface ReviewColumns {
  readonly count: number;
  readonly reviewDay: Int32Array;
  readonly reasons: readonly string[];
}

/** Agency referrals by (account, start day, id). */
export interface ReferralColumns {
  readonly count: number;
  readonly ids: readonly string[];
  /** Index into Portfolio.agencies. */
  readonly agency: Uint16Array;
  readonly startDay: Int32Array;
  readonly amountMinor: Float64Array;
  readonly active: Uint8Array;
}

/** Collection processes under way on the as-of day by (account, debt class, id): at most one a class. */
export interface ProcessColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly debtClass: Uint16Array;
  /** Index into Portfolio.runningTemplates. */
  readonly template: Uint16Array;
  readonly startDay: Int32Array;
  /** The start day where the source names none. */
  readonly baseDay: Int32Array;
  /** Sequence of the last event done, 0 for none; NONE when the source does not say. */
  readonly lastSequence: Int32Array;
}

/** Facts of other systems by (account, kind, from day, id); kinds are strings of AccountFactKind. */
export interface FactColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly kinds: readonly AccountFactKind[];
  readonly texts: readonly string[];
  readonly open: Uint8Array;
  readonly fromDay: Int32Array;
  /** NO_DAY without end. */
  readonly toDay: Int32Array;
  readonly amountMinor: Float64Array;
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
  /** Empty, or with '' first, where accounts have none. */
  readonly managementGroups: readonly string[];
  /** Empty, or with '' first, where accounts have none. */
  readonly assignedTemplates: readonly string[];
  /** Empty where no account has one, else with '' first where some have none. */
  readonly nationalities: readonly string[];
  readonly services: readonly string[];
  readonly agreementTypes: readonly string[];
  readonly providers: readonly string[];
  readonly agencies: readonly string[];
  /** Templates, or schedules, of the processes under way; empty where there are none. */
  readonly runningTemplates: readonly string[];
  /** Ids of customers: the given ones, else the account's own id. */
  readonly customers: readonly string[];
  readonly accounts: AccountColumns;
  readonly agreements: AgreementColumns;
  readonly transactions: TransactionColumns;
  readonly plans: PayPlanColumns;
  readonly holds: HoldColumns;
  readonly promises: PromiseColumns;
  readonly ratings: RatingColumns;
  readonly reviews: ReviewColumns;
  readonly referrals: ReferralColumns;
  readonly processes: ProcessColumns;
  readonly facts: FactColumns;
  /**
   * Active referrals by agency, minor units, of the document's whole portfolio: kept when a part of it is cut out, so that
   * an account's agency is the same alone and among the others (ADR 0062).
   */
  readonly agencyActiveMinor: Float64Array;
}

/** What the portfolio screen and the status bar show; money in minor units. */
export interface PortfolioTotals {
  readonly accounts: number;
  readonly openMinor: Minor;
  readonly pastDueMinor: Minor;
  readonly pastDueAccounts: number;
}
