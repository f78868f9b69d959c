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
  /** Credit rating today, points. */
  readonly creditRating: number | null;
  /** 0 to 100, high is worse (eTOM retention scores). */
  readonly badDebtScore: number | null;
  readonly churnScore: number | null;
  readonly lifetimeValueScore: number | null;
  readonly lifeSupport: boolean;
  readonly vulnerable: boolean;
  readonly onBudget: boolean;
  readonly hasMobile: boolean;
  readonly hasEmail: boolean;
  readonly postponeUntilDay: Day | null;
  readonly lastReviewDay: Day | null;
}

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
  readonly debtClass: string;
  /** ELECTRIC, GAS, WATER, MOBILE, CARD, GOODS … */
  readonly service: string;
  readonly status: AgreementStatus;
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
  readonly instalments: readonly { readonly day: Day; readonly amountMinor: Minor }[];
}

/** Takes the rows of one import. Accounts come before their agreements, agreements before their transactions. */
export interface PortfolioSink {
  account(row: AccountRow): void;
  agreement(row: AgreementRow): void;
  transaction(row: TransactionRow): void;
  payPlan(row: PayPlanRow): void;
}
