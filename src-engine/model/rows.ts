import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';

/**
 * The portfolio as rows: what importers and the generator produce and the store keeps (domain.md 2.2 and 2.3).
 * Money is minor units, dates are day numbers, absent values are null.
 */
export interface AccountRow {
  readonly id: string;
  readonly name: string | null;
  readonly division: string;
  readonly customerClass: string;
  readonly collectionClass: string;
  /** Free grouping for charts, for example "Residential, standard". */
  readonly segment: string;
  readonly riskCategory: string | null;
  /** As the CRM codes it; a parameter of schedule rules (TM Forum thread on the dunning schedule). */
  readonly nationality: string | null;
  /** Who looks after the account; To Do entries may be routed by it. Null: nobody in particular. */
  readonly managementGroup: string | null;
  /** Code of the process template that the CRM has chosen; wins over the criteria rows (decision 38). */
  readonly assignedTemplate: string | null;
  /** Credit rating today, points. */
  readonly creditRating: number | null;
  /** 0 to 100, high is worse (eTOM retention scores). */
  readonly badDebtScore: number | null;
  readonly churnScore: number | null;
  readonly lifetimeValueScore: number | null;
  /** 0 to 100: how likely more, or something else, can be sold. */
  readonly upSellScore: number | null;
  readonly crossSellScore: number | null;
  /** Most that the account may owe (eTOM: total credit limit); null: there is no limit. */
  readonly creditLimitMinor: Minor | null;
  readonly lifeSupport: boolean;
  readonly sensitiveLoad: boolean;
  readonly vulnerable: boolean;
  readonly onBudget: boolean;
  readonly hasMobile: boolean;
  readonly hasEmail: boolean;
  /** Bills are collected from the customer's bank by direct debit. */
  readonly directDebit: boolean;
  /** Channels that the customer has opted out of. */
  readonly optOut: readonly ContactMedium[];
  /** Who the customer is when several accounts are theirs (contact caps, clusters); null: the account itself. */
  readonly customerId: string | null;
  /** Financially responsible persons, at least 1; each gets a customer contact (domain.md 3.9). */
  readonly responsiblePersons: number;
  /** Those of them who receive notifications: for each a letter is printed (decision 17). */
  readonly notifiedPersons: number;
  /** Cash-only score today, points. */
  readonly cashOnlyScore: number | null;
  readonly postponeUntilDay: Day | null;
  readonly lastReviewDay: Day | null;
  /** When the next bill is completed; null: 30 days after the last bill, or never without one. */
  readonly nextBillDay: Day | null;
}

/** Ways to reach a customer, as far as one can opt out of them. */
export type ContactMedium = 'SMS' | 'EMAIL' | 'CALL' | 'LETTER';

export type AgreementStatus =
  | 'PENDING_START'
  | 'ACTIVE'
  | 'PENDING_STOP'
  | 'STOPPED'
  | 'REACTIVATED'
  | 'CLOSED'
  | 'CANCELED';

/** A service agreement: owns the financial transactions, has one debt class through its type. */
export interface AgreementRow {
  readonly id: string;
  readonly accountId: string;
  /** Name of the agreement type, which chooses severance criteria and write-off debt class. */
  readonly type: string;
  readonly debtClass: string;
  /** ELECTRIC, GAS, WATER, MOBILE, CARD, GOODS … */
  readonly service: string;
  readonly status: AgreementStatus;
  /** Billed each cycle, on average; null brings no new bills. */
  readonly recurringChargeMinor: Minor | null;
  readonly onBudget: boolean;
  /**
   * Payoff balance minus current balance on a budget (domain.md 1, Budget). Off budget a positive one makes the agreement a
   * payment arrangement: debt that was moved to it and that its recurring charge, the instalment, still has to bill.
   */
  readonly payoffDifferenceMinor: Minor;
  /** Third party whose receivable this is ("we bill for them"); null when our own. */
  readonly provider: string | null;
  /** The agreement whose service point this one shares; null when it is no sub-agreement. */
  readonly masterId: string | null;
  /** Service points where field work is done; 0 for services without field work. */
  readonly servicePoints: number;
  readonly premiseLifeSupport: boolean;
  readonly premiseSensitiveLoad: boolean;
  readonly masterMeter: boolean;
  readonly remoteDisconnect: boolean;
  /** For stopped agreements: when the final bill is due; null when there is none yet. */
  readonly finalBillDueDay: Day | null;
  /** When service starts, or started; null when the source does not say. */
  readonly startDay: Day | null;
}

/** BILL and DEBIT_ADJUSTMENT have positive amounts, PAYMENT and CREDIT_ADJUSTMENT negative ones. */
export type TransactionKind = 'BILL' | 'DEBIT_ADJUSTMENT' | 'PAYMENT' | 'CREDIT_ADJUSTMENT';

/** A frozen financial transaction of one service agreement (domain.md 2.3). */
export interface TransactionRow {
  readonly id: string;
  readonly agreementId: string;
  readonly kind: TransactionKind;
  /** Debit positive, credit negative. */
  readonly amountMinor: Minor;
  /** When it was posted (bill date, payment date). */
  readonly postedDay: Day;
  /** When a debit starts to age; null while it is a new charge. Null for credits. */
  readonly arrearsDay: Day | null;
  /** When a debit is due; null for credits. */
  readonly dueDay: Day | null;
  readonly disputed: boolean;
  /** The bill or invoice that a payment settles, when the source says so; otherwise null. */
  readonly settlesId: string | null;
}

export interface PayPlanRow {
  readonly id: string;
  readonly accountId: string;
  readonly debtClass: string;
  readonly startDay: Day;
  readonly status: 'ACTIVE' | 'KEPT' | 'BROKEN' | 'CANCELED';
  /** When it was kept, broken or canceled; null while active. */
  readonly endDay: Day | null;
  /** Account that pays when it is a third party; null: the account itself. */
  readonly payorId: string | null;
  readonly instalments: readonly { readonly day: Day; readonly amountMinor: Minor }[];
}

export type HoldScope = 'ACCOUNT' | 'AGREEMENT' | 'BILL' | 'DEBT_CLASS';

/** Why collection waits (domain.md 5.3). */
export type HoldReason =
  | 'DISPUTE'
  | 'PROMISE'
  | 'PLAN'
  | 'DECEASED'
  | 'BANKRUPTCY'
  | 'BREATHING_SPACE'
  | 'MEDICAL'
  | 'MORATORIUM'
  | 'VULNERABLE'
  | 'VIP'
  | 'FRAUD'
  | 'MANUAL';

/** What a hold stops: account debt monitor, event activators, contacts, severance, fees, write-off. */
export type HoldBlock = 'REVIEW' | 'EVENTS' | 'CONTACTS' | 'SEVERANCE' | 'FEES' | 'WRITE_OFF';

/** A hold on collection. It counts from its first day, whenever it was entered (domain.md 5.3). */
export interface HoldRow {
  readonly id: string;
  readonly accountId: string;
  readonly scope: HoldScope;
  /** Agreement id, bill id or debt class of the scope; null for the account. */
  readonly target: string | null;
  readonly reason: HoldReason;
  readonly fromDay: Day;
  /** Last day of the hold, inclusive; null until it is lifted. */
  readonly toDay: Day | null;
  readonly blocks: readonly HoldBlock[];
  /** A dispute: how much of the bill is disputed; null is all of it. */
  readonly amountMinor: Minor | null;
  readonly note: string;
}

/** A promise to pay (peers.md A50). */
export interface PromiseRow {
  readonly id: string;
  readonly accountId: string;
  /** Null: any debt of the account. */
  readonly debtClass: string | null;
  readonly amountMinor: Minor;
  readonly madeDay: Day;
  readonly dueDay: Day;
  readonly status: 'OPEN' | 'KEPT' | 'BROKEN';
}

/** A credit-rating row that is or was in effect (domain.md 3.10). The end day is inclusive. */
export interface RatingRow {
  readonly accountId: string;
  readonly startDay: Day;
  readonly endDay: Day;
  /** Usually negative. */
  readonly creditPoints: number;
  readonly cashOnlyPoints: number;
}

/** A row of the review schedule (domain.md 3.2). */
export interface ReviewRow {
  readonly accountId: string;
  readonly reviewDay: Day;
  readonly reason: string;
}

/** Debt given to a collection agency (domain.md 3.14). */
export interface ReferralRow {
  readonly id: string;
  readonly accountId: string;
  readonly agency: string;
  readonly startDay: Day;
  readonly amountMinor: Minor;
  readonly status: 'ACTIVE' | 'CLOSED';
}

/**
 * A collection process that runs on the as-of day, begun in the system that the portfolio comes from (domain.md 3.6): at most
 * one an account and debt class.
 */
export interface ProcessRow {
  readonly id: string;
  readonly accountId: string;
  readonly debtClass: string;
  /** Code of its template, or of its dunning schedule. */
  readonly template: string;
  readonly startDay: Day;
  /** Debt that aged up to this day is what the process is about; null: the start day. */
  readonly baseDay: Day | null;
  /** Sequence of the last event that was done, 0 for none; of a schedule, the level reached. Null: those due before the as-of day. */
  readonly lastSequence: number | null;
}

/** What a fact of another system is about; Control Central shows it, the engine does not act on it (domain.md 4.4). */
export type AccountFactKind =
  | 'WORKFLOW_ACCOUNT_CONTEXT'
  | 'WORKFLOW_PREMISE_CONTEXT'
  | 'WORKFLOW_ACCOUNT_CHARACTERISTIC'
  | 'WORKFLOW_PREMISE_CHARACTERISTIC'
  | 'TO_DO'
  | 'DECLARATION'
  | 'CASE'
  | 'FIELD_ACTIVITY_MESSAGE'
  | 'WRITTEN_OFF_BILL'
  | 'OVERDUE_PROCESS'
  | 'OPEN_MATCH_EVENT'
  | 'REBATE_CLAIM'
  | 'OFF_CYCLE_BILL'
  | 'SYNC_REQUEST'
  | 'PAY_PLAN_DENIAL';

export interface AccountFactRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: AccountFactKind;
  /** Type or name for people. */
  readonly text: string;
  /** Whether it is still open; closed ones raise no alert. */
  readonly open: boolean;
  readonly fromDay: Day;
  /** Inclusive; null without end. */
  readonly toDay: Day | null;
  /** 0 when it has no amount. */
  readonly amountMinor: Minor;
}

/** Takes the rows of one import. Accounts come before their agreements, agreements before their transactions. */
export interface PortfolioSink {
  account(row: AccountRow): void;
  agreement(row: AgreementRow): void;
  transaction(row: TransactionRow): void;
  payPlan(row: PayPlanRow): void;
  hold(row: HoldRow): void;
  promise(row: PromiseRow): void;
  rating(row: RatingRow): void;
  review(row: ReviewRow): void;
  referral(row: ReferralRow): void;
  process(row: ProcessRow): void;
  fact(row: AccountFactRow): void;
}
