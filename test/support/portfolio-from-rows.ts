import { fingerprint } from '../../src-engine/base/canonical-json.ts';
import { NO_DAY } from '../../src-engine/base/day.ts';
import {
  ACCOUNT_FLAG,
  type Portfolio,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../src-engine/model/portfolio.ts';
import type {
  AccountRow,
  AgreementRow,
  PayPlanRow,
  PortfolioSink,
  TransactionRow,
} from '../../src-engine/model/rows.ts';

function byText<T>(key: (row: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function starts(count: number, owners: readonly number[]): Int32Array {
  const result = new Int32Array(count + 1);
  for (const owner of owners) result[owner + 1] = (result[owner + 1] ?? 0) + 1;
  for (let index = 0; index < count; index++)
    result[index + 1] = (result[index + 1] ?? 0) + (result[index] ?? 0);
  return result;
}

function dictionary(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function flagsOf(row: AccountRow): number {
  return (
    (row.lifeSupport ? ACCOUNT_FLAG.lifeSupport : 0) |
    (row.vulnerable ? ACCOUNT_FLAG.vulnerable : 0) |
    (row.onBudget ? ACCOUNT_FLAG.onBudget : 0) |
    (row.hasMobile ? ACCOUNT_FLAG.hasMobile : 0) |
    (row.hasEmail ? ACCOUNT_FLAG.hasEmail : 0)
  );
}

/** A sink that keeps the rows and turns them into canonical columns: a portfolio without a database, for tests. */
export class PortfolioFromRows implements PortfolioSink {
  readonly accounts: AccountRow[] = [];
  readonly agreements: AgreementRow[] = [];
  readonly transactions: TransactionRow[] = [];
  readonly plans: PayPlanRow[] = [];

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

  build(asOfDay: number, currency = 'USD'): Portfolio {
    const accounts = [...this.accounts].sort(byText((row) => row.id));
    const accountIx = new Map(accounts.map((row, index) => [row.id, index]));
    const ixOf = (id: string) => accountIx.get(id) ?? -1;
    const agreements = [...this.agreements].sort(
      (a, b) => ixOf(a.accountId) - ixOf(b.accountId) || byText<AgreementRow>((r) => r.id)(a, b),
    );
    const agreementIx = new Map(agreements.map((row, index) => [row.id, index]));
    const agreementOf = (id: string) => agreementIx.get(id) ?? -1;
    const transactions = [...this.transactions].sort(
      (a, b) =>
        agreementOf(a.agreementId) - agreementOf(b.agreementId) ||
        a.postedDay - b.postedDay ||
        byText<TransactionRow>((r) => r.id)(a, b),
    );
    const plans = this.plans
      .filter((row) => row.status === 'ACTIVE')
      .sort(
        (a, b) => ixOf(a.accountId) - ixOf(b.accountId) || byText<PayPlanRow>((r) => r.id)(a, b),
      );
    const divisions = dictionary(accounts.map((row) => row.division));
    const customerClasses = dictionary(accounts.map((row) => row.customerClass));
    const collectionClasses = dictionary(accounts.map((row) => row.collectionClass));
    const segments = dictionary(accounts.map((row) => row.segment));
    const riskCategories = dictionary(accounts.map((row) => row.riskCategory ?? ''));
    const debtClasses = dictionary(agreements.map((row) => row.debtClass));
    const services = dictionary(agreements.map((row) => row.service));
    const rowOf = new Map(
      transactions.map((row, index) => [`${row.agreementId}\n${row.id}`, index]),
    );
    const instalments = plans.flatMap((plan, index) =>
      [...plan.instalments].sort((a, b) => a.day - b.day).map((row) => ({ ...row, plan: index })),
    );
    return {
      name: 'test',
      asOfDay,
      currency,
      fingerprint: fingerprint({ accounts, agreements, transactions, plans }),
      divisions,
      customerClasses,
      collectionClasses,
      debtClasses,
      segments,
      riskCategories,
      services,
      accounts: {
        count: accounts.length,
        ids: accounts.map((row) => row.id),
        names: accounts.map((row) => row.name ?? ''),
        division: Uint16Array.from(accounts, (row) => divisions.indexOf(row.division)),
        customerClass: Uint16Array.from(accounts, (row) =>
          customerClasses.indexOf(row.customerClass),
        ),
        collectionClass: Uint16Array.from(accounts, (row) =>
          collectionClasses.indexOf(row.collectionClass),
        ),
        segment: Uint16Array.from(accounts, (row) => segments.indexOf(row.segment)),
        riskCategory: Uint16Array.from(accounts, (row) =>
          riskCategories.indexOf(row.riskCategory ?? ''),
        ),
        creditRating: Int16Array.from(accounts, (row) => row.creditRating ?? UNKNOWN_RATING),
        badDebtScore: Int8Array.from(accounts, (row) => row.badDebtScore ?? UNKNOWN_SCORE),
        churnScore: Int8Array.from(accounts, (row) => row.churnScore ?? UNKNOWN_SCORE),
        lifetimeValueScore: Int8Array.from(
          accounts,
          (row) => row.lifetimeValueScore ?? UNKNOWN_SCORE,
        ),
        flags: Uint8Array.from(accounts, flagsOf),
        postponeUntilDay: Int32Array.from(accounts, (row) => row.postponeUntilDay ?? NO_DAY),
        lastReviewDay: Int32Array.from(accounts, (row) => row.lastReviewDay ?? NO_DAY),
        agreementStart: starts(
          accounts.length,
          agreements.map((row) => ixOf(row.accountId)),
        ),
        planStart: starts(
          accounts.length,
          plans.map((row) => ixOf(row.accountId)),
        ),
      },
      agreements: {
        count: agreements.length,
        ids: agreements.map((row) => row.id),
        account: Int32Array.from(agreements, (row) => ixOf(row.accountId)),
        debtClass: Uint16Array.from(agreements, (row) => debtClasses.indexOf(row.debtClass)),
        service: Uint16Array.from(agreements, (row) => services.indexOf(row.service)),
        active: Uint8Array.from(agreements, (row) => (row.status === 'ACTIVE' ? 1 : 0)),
        transactionStart: starts(
          agreements.length,
          transactions.map((row) => agreementOf(row.agreementId)),
        ),
      },
      transactions: {
        count: transactions.length,
        ids: transactions.map((row) => row.id),
        agreement: Int32Array.from(transactions, (row) => agreementOf(row.agreementId)),
        amountMinor: Float64Array.from(transactions, (row) => row.amountMinor),
        postedDay: Int32Array.from(transactions, (row) => row.postedDay),
        arrearsDay: Int32Array.from(transactions, (row) => row.arrearsDay ?? NO_DAY),
        dueDay: Int32Array.from(transactions, (row) => row.dueDay ?? NO_DAY),
        disputed: Uint8Array.from(transactions, (row) => (row.disputed ? 1 : 0)),
        settles: Int32Array.from(transactions, (row) =>
          row.settlesId === null ? -1 : (rowOf.get(`${row.agreementId}\n${row.settlesId}`) ?? -1),
        ),
      },
      plans: {
        count: plans.length,
        ids: plans.map((row) => row.id),
        debtClass: Uint16Array.from(plans, (row) => debtClasses.indexOf(row.debtClass)),
        startDay: Int32Array.from(plans, (row) => row.startDay),
        instalmentStart: starts(
          plans.length,
          instalments.map((row) => row.plan),
        ),
        instalmentDay: Int32Array.from(instalments, (row) => row.day),
        instalmentAmountMinor: Float64Array.from(instalments, (row) => row.amountMinor),
      },
    };
  }
}
