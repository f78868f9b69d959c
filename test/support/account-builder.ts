import type { AccountRow, TransactionRow } from '../../src-engine/model/rows.ts';
import type { PortfolioFromRows } from './portfolio-from-rows.ts';

const PLAIN: Omit<AccountRow, 'id'> = {
  name: null,
  division: 'NORTH',
  customerClass: 'RES',
  collectionClass: 'RES',
  segment: 'Residential',
  riskCategory: null,
  creditRating: 650,
  badDebtScore: null,
  churnScore: null,
  lifetimeValueScore: null,
  lifeSupport: false,
  vulnerable: false,
  onBudget: false,
  hasMobile: true,
  hasEmail: true,
  postponeUntilDay: null,
  lastReviewDay: null,
};

/** One account in words: `builder.account('A1').owes(12_000, day)`. */
export class AccountBuilder {
  private readonly rows: PortfolioFromRows;
  private readonly id: string;
  private count = 0;
  private agreementId = '';

  constructor(rows: PortfolioFromRows, id: string, facts: Partial<AccountRow>) {
    this.rows = rows;
    this.id = id;
    rows.account({ ...PLAIN, ...facts, id });
  }

  agreement(
    name: string,
    debtClass = 'ENERGY',
    service = 'ELECTRIC',
    status = 'ACTIVE' as const,
  ): this {
    this.agreementId = `${this.id}/${name}`;
    this.rows.agreement({ id: this.agreementId, accountId: this.id, debtClass, service, status });
    return this;
  }

  /** A bill of the current agreement; ages from `arrearsDay`, due `dueDay` (default: the same day). */
  owes(amountMinor: number, arrearsDay: number | null, dueDay: number | null = arrearsDay): this {
    return this.post('BILL', amountMinor, arrearsDay ?? dueDay ?? 0, arrearsDay, dueDay);
  }

  /** A payment; `bill` is the number of the account's transaction that it settles, from 0. */
  pays(amountMinor: number, day: number, bill: number | null = null): this {
    const settles = bill === null ? null : `${this.agreementId}/${String(bill).padStart(4, '0')}`;
    return this.post('PAYMENT', -amountMinor, day, null, null, settles);
  }

  plan(startDay: number, debtClass: string, instalments: readonly [number, number][]): this {
    this.rows.payPlan({
      id: `${this.id}/PP${this.count++}`,
      accountId: this.id,
      debtClass,
      startDay,
      status: 'ACTIVE',
      instalments: instalments.map(([day, amountMinor]) => ({ day, amountMinor })),
    });
    return this;
  }

  private post(
    kind: TransactionRow['kind'],
    amountMinor: number,
    postedDay: number,
    arrearsDay: number | null,
    dueDay: number | null,
    settlesId: string | null = null,
  ): this {
    if (this.agreementId === '') this.agreement('1');
    this.rows.transaction({
      id: `${this.agreementId}/${String(this.count++).padStart(4, '0')}`,
      agreementId: this.agreementId,
      kind,
      amountMinor,
      postedDay,
      arrearsDay,
      dueDay,
      disputed: false,
      settlesId,
    });
    return this;
  }
}

export function anAccount(
  rows: PortfolioFromRows,
  id: string,
  facts: Partial<AccountRow> = {},
): AccountBuilder {
  return new AccountBuilder(rows, id, facts);
}
