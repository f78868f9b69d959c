import { isMinor } from '../../base/money.ts';
import type {
  AccountFactRow,
  AccountRow,
  AgreementRow,
  HoldRow,
  PayPlanRow,
  PortfolioSink,
  ProcessRow,
  PromiseRow,
  RatingRow,
  ReferralRow,
  ReviewRow,
  TransactionRow,
} from '../../model/rows.ts';
import { checkAccount } from './draft/check-account.ts';
import { checkAgreement, checkMasters } from './draft/check-agreement.ts';
import { CollectionRows } from './draft/collection-rows.ts';
import { checkDays, isDay, refuse } from './draft/row-checks.ts';
import { byNumber, byText } from './draft/row-order.ts';

/**
 * Takes the rows of an import or a generator and holds them until they are all there; nothing reaches the document
 * before. Rows that cannot stand together (a repeated id, an agreement of an unknown account) throw a FailureError.
 */
export class PortfolioDraft implements PortfolioSink {
  readonly #accounts = new Map<string, AccountRow>();
  readonly #agreements = new Map<string, AgreementRow>();
  readonly #plans = new Map<string, PayPlanRow>();
  readonly #transactions = new Map<string, TransactionRow[]>();
  #transactionCount = 0;
  /** Holds, promises, ratings, reviews, referrals, running processes and facts. */
  readonly collection = new CollectionRows((id) => this.#accounts.has(id));

  account(row: AccountRow): void {
    checkAccount(row);
    if (this.#accounts.has(row.id)) {
      refuse(`Account ${row.id} appears more than once.`, 'Keep one row per account.');
    }
    this.#accounts.set(row.id, row);
  }

  agreement(row: AgreementRow): void {
    if (!this.#accounts.has(row.accountId)) {
      refuse(
        `Service agreement ${row.id} belongs to account ${row.accountId}, which is not there.`,
        'Add the account or leave the agreement out.',
      );
    }
    if (this.#agreements.has(row.id)) {
      refuse(`Service agreement ${row.id} appears more than once.`, 'Keep one row per agreement.');
    }
    checkAgreement(row);
    this.#agreements.set(row.id, row);
    this.#transactions.set(row.id, []);
  }

  transaction(row: TransactionRow): void {
    const siblings = this.#transactions.get(row.agreementId);
    if (siblings === undefined) {
      refuse(
        `Transaction ${row.id} belongs to service agreement ${row.agreementId}, which is not there.`,
        'Add the agreement or leave the transaction out.',
      );
    }
    const debit = row.kind === 'BILL' || row.kind === 'DEBIT_ADJUSTMENT';
    if (!isMinor(row.amountMinor) || (debit ? row.amountMinor < 0 : row.amountMinor > 0)) {
      refuse(
        `Transaction ${row.id} (${row.kind}) has the amount ${row.amountMinor}.`,
        'Debits are 0 or more and credits 0 or less, in whole minor units.',
      );
    }
    if (!Number.isInteger(row.postedDay) || !isDay(row.arrearsDay) || !isDay(row.dueDay)) {
      refuse(
        `Transaction ${row.id} has a date outside the calendar.`,
        'Mend the date in the source.',
      );
    }
    siblings.push(row);
    this.#transactionCount += 1;
  }

  payPlan(row: PayPlanRow): void {
    if (!this.#accounts.has(row.accountId)) {
      refuse(
        `Pay plan ${row.id} belongs to account ${row.accountId}, which is not there.`,
        'Add the account or leave the plan out.',
      );
    }
    if (this.#plans.has(row.id)) {
      refuse(`Pay plan ${row.id} appears more than once.`, 'Keep one row per plan.');
    }
    checkDays(`Pay plan ${row.id}`, [row.startDay, row.endDay]);
    for (const instalment of row.instalments) {
      if (isMinor(instalment.amountMinor) && instalment.amountMinor >= 0) continue;
      refuse(
        `Pay plan ${row.id} has an instalment of ${instalment.amountMinor}.`,
        'Instalments are 0 or more, in whole minor units.',
      );
    }
    this.#plans.set(row.id, row);
  }

  hold(row: HoldRow): void {
    this.collection.hold(row);
  }

  promise(row: PromiseRow): void {
    this.collection.promise(row);
  }

  rating(row: RatingRow): void {
    this.collection.rating(row);
  }

  review(row: ReviewRow): void {
    this.collection.review(row);
  }

  referral(row: ReferralRow): void {
    this.collection.referral(row);
  }

  process(row: ProcessRow): void {
    this.collection.process(row);
  }

  fact(row: AccountFactRow): void {
    this.collection.fact(row);
  }

  get counts(): { accounts: number; agreements: number; transactions: number } {
    return {
      accounts: this.#accounts.size,
      agreements: this.#agreements.size,
      transactions: this.#transactionCount,
    };
  }

  /** Ascending by id, by code unit: the canonical order of everything downstream. */
  sortedAccounts(): readonly AccountRow[] {
    return [...this.#accounts.values()].sort((a, b) => byText(a.id, b.id));
  }

  /** By (account, id). Throws when a master is not what a master must be. */
  sortedAgreements(): readonly AgreementRow[] {
    checkMasters(this.#agreements);
    return [...this.#agreements.values()].sort(
      (a, b) => byText(a.accountId, b.accountId) || byText(a.id, b.id),
    );
  }

  /** By (postedDay, id), then by every other field, so that equal keys cannot show the order of arrival. */
  sortedTransactions(agreementId: string): readonly TransactionRow[] {
    const rows = this.#transactions.get(agreementId) ?? [];
    return [...rows].sort(
      (a, b) =>
        a.postedDay - b.postedDay ||
        byText(a.id, b.id) ||
        byText(a.kind, b.kind) ||
        a.amountMinor - b.amountMinor ||
        byNumber(a.arrearsDay, b.arrearsDay) ||
        byNumber(a.dueDay, b.dueDay) ||
        Number(a.disputed) - Number(b.disputed) ||
        byText(a.settlesId ?? '', b.settlesId ?? ''),
    );
  }

  /** By (account, id), each with its instalments by day. */
  sortedPlans(): readonly PayPlanRow[] {
    return [...this.#plans.values()]
      .map((plan) => ({
        ...plan,
        instalments: [...plan.instalments].sort(
          (a, b) => a.day - b.day || a.amountMinor - b.amountMinor,
        ),
      }))
      .sort((a, b) => byText(a.accountId, b.accountId) || byText(a.id, b.id));
  }
}
