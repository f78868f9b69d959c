import { fingerprint } from '../../src-engine/base/canonical-json.ts';
import { agencyTotals } from '../../src-engine/model/agency-totals.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
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
} from '../../src-engine/model/rows.ts';
import { accountColumns, customersOf } from './columns/account-columns.ts';
import { agreementColumns } from './columns/agreement-columns.ts';
import {
  factColumns,
  holdColumns,
  processColumns,
  promiseColumns,
  ratingColumns,
  referralColumns,
  reviewColumns,
} from './columns/collection-columns.ts';
import { dictionary, sortedBy } from './columns/order.ts';
import { planColumns } from './columns/plan-columns.ts';
import { transactionColumns } from './columns/transaction-columns.ts';

/** A sink that keeps the rows and turns them into canonical columns: a portfolio without a database, for tests. */
export class PortfolioFromRows implements PortfolioSink {
  readonly accounts: AccountRow[] = [];
  readonly agreements: AgreementRow[] = [];
  readonly transactions: TransactionRow[] = [];
  readonly plans: PayPlanRow[] = [];
  readonly holds: HoldRow[] = [];
  readonly promises: PromiseRow[] = [];
  readonly ratings: RatingRow[] = [];
  readonly reviews: ReviewRow[] = [];
  readonly referrals: ReferralRow[] = [];
  readonly processes: ProcessRow[] = [];
  readonly facts: AccountFactRow[] = [];

  account(row: AccountRow): void {
    this.accounts.push(row);
  }
  agreement(row: AgreementRow): void {
    this.agreements.push(row);
  }
  transaction(row: TransactionRow): void {
    this.transactions.push(row);
  }
  payPlan(row: PayPlanRow): void {
    this.plans.push(row);
  }
  hold(row: HoldRow): void {
    this.holds.push(row);
  }
  promise(row: PromiseRow): void {
    this.promises.push(row);
  }
  rating(row: RatingRow): void {
    this.ratings.push(row);
  }
  review(row: ReviewRow): void {
    this.reviews.push(row);
  }
  referral(row: ReferralRow): void {
    this.referrals.push(row);
  }
  process(row: ProcessRow): void {
    this.processes.push(row);
  }
  fact(row: AccountFactRow): void {
    this.facts.push(row);
  }

  /** Every list in canonical order. */
  private sorted() {
    const accounts = sortedBy(this.accounts, (row) => [row.id]);
    const agreements = sortedBy(this.agreements, (row) => [row.accountId, row.id]);
    const owner = new Map(agreements.map((row) => [row.id, row.accountId]));
    return {
      accounts,
      agreements,
      transactions: sortedBy(this.transactions, (row) => [
        owner.get(row.agreementId) ?? '',
        row.agreementId,
        row.postedDay,
        row.id,
      ]),
      plans: sortedBy(this.plans, (row) => [row.accountId, row.id]),
      holds: sortedBy(this.holds, (row) => [row.accountId, row.fromDay, row.id]),
      promises: sortedBy(this.promises, (row) => [row.accountId, row.madeDay, row.id]),
      ratings: sortedBy(this.ratings, (row) => [
        row.accountId,
        row.startDay,
        row.endDay,
        row.creditPoints,
        row.cashOnlyPoints,
      ]),
      reviews: sortedBy(this.reviews, (row) => [row.accountId, row.reviewDay, row.reason]),
      referrals: sortedBy(this.referrals, (row) => [row.accountId, row.startDay, row.id]),
      processes: sortedBy(this.processes, (row) => [row.accountId, row.debtClass, row.id]),
      facts: sortedBy(this.facts, (row) => [row.accountId, row.kind, row.fromDay, row.id]),
    };
  }

  build(asOfDay: number, currency = 'USD'): Portfolio {
    const rows = this.sorted();
    const { accounts, agreements, holds } = rows;
    const held = holds.flatMap((row) => (row.scope === 'DEBT_CLASS' ? [row.target ?? ''] : []));
    const debtClasses = dictionary([
      ...agreements.map((row) => row.debtClass),
      ...rows.plans.map((row) => row.debtClass),
      ...held,
      ...rows.processes.map((row) => row.debtClass),
      ...rows.promises.flatMap((row) => (row.debtClass === null ? [] : [row.debtClass])),
    ]);
    const codes = {
      divisions: dictionary(accounts.map((row) => row.division)),
      customerClasses: dictionary(accounts.map((row) => row.customerClass)),
      collectionClasses: dictionary(accounts.map((row) => row.collectionClass)),
      segments: dictionary(accounts.map((row) => row.segment)),
      riskCategories: dictionary(accounts.map((row) => row.riskCategory ?? '')),
      nationalities: accounts.every((row) => (row.nationality ?? '') === '')
        ? []
        : dictionary(accounts.map((row) => row.nationality ?? '')),
      managementGroups: dictionary(accounts.map((row) => row.managementGroup ?? '')),
      assignedTemplates: dictionary(accounts.map((row) => row.assignedTemplate ?? '')),
      debtClasses,
      services: dictionary(agreements.map((row) => row.service)),
      agreementTypes: dictionary(agreements.map((row) => row.type)),
      providers: dictionary(agreements.flatMap((row) => row.provider ?? [])),
      agencies: dictionary(rows.referrals.map((row) => row.agency)),
      runningTemplates: dictionary(rows.processes.map((row) => row.template)),
      customers: customersOf(accounts),
    };
    const referrals = referralColumns(rows.referrals, codes.agencies);
    return {
      name: 'test',
      asOfDay,
      currency,
      fingerprint: fingerprint(rows),
      ...codes,
      accounts: accountColumns(rows, codes),
      agreements: agreementColumns(rows, codes),
      transactions: transactionColumns(agreements, rows.transactions),
      plans: planColumns(rows.plans, debtClasses),
      holds: holdColumns(rows, debtClasses),
      promises: promiseColumns(rows.promises, debtClasses),
      ratings: ratingColumns(rows.ratings),
      reviews: reviewColumns(rows.reviews),
      referrals,
      processes: processColumns(rows.processes, debtClasses, codes.runningTemplates),
      facts: factColumns(rows.facts),
      agencyActiveMinor: agencyTotals(referrals, codes.agencies.length),
    };
  }
}
