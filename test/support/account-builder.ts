import type {
  AccountRow,
  AgreementRow,
  AgreementStatus,
  HoldRow,
  PayPlanRow,
  PromiseRow,
  TransactionRow,
} from '../../src-engine/model/rows.ts';
import type { PortfolioFromRows } from './portfolio-from-rows.ts';
import { accountRow, agreementRow } from './portfolio-rows.ts';

const PLAIN: Partial<AccountRow> = { collectionClass: 'RES', creditRating: 650 };

/** One account in words: `builder.account('A1').owes(12_000, day)`. */
export class AccountBuilder {
  private readonly rows: PortfolioFromRows;
  private readonly id: string;
  private count = 0;
  private agreementId = '';

  constructor(rows: PortfolioFromRows, id: string, facts: Partial<AccountRow>) {
    this.rows = rows;
    this.id = id;
    rows.account(accountRow(id, { ...PLAIN, ...facts }));
  }

  agreement(
    name: string,
    debtClass = 'ENERGY',
    service = 'ELECTRIC',
    status: AgreementStatus = 'ACTIVE',
    facts: Partial<AgreementRow> = {},
  ): this {
    this.agreementId = `${this.id}/${name}`;
    this.rows.agreement(
      agreementRow(this.agreementId, this.id, { debtClass, service, status, ...facts }),
    );
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

  plan(
    startDay: number,
    debtClass: string,
    instalments: readonly [number, number][],
    facts: Partial<PayPlanRow> = {},
  ): this {
    this.rows.payPlan({
      id: `${this.id}/PP${this.count++}`,
      accountId: this.id,
      debtClass,
      startDay,
      status: 'ACTIVE',
      endDay: null,
      payorId: null,
      instalments: instalments.map(([day, amountMinor]) => ({ day, amountMinor })),
      ...facts,
    });
    return this;
  }

  /** A hold on the account from `fromDay`, of everything, until it is lifted; `facts` say otherwise. */
  holds(reason: HoldRow['reason'], fromDay: number, facts: Partial<HoldRow> = {}): this {
    this.rows.hold({
      id: `${this.id}/H${this.count++}`,
      accountId: this.id,
      scope: 'ACCOUNT',
      target: null,
      reason,
      fromDay,
      toDay: null,
      blocks: ['REVIEW', 'EVENTS', 'CONTACTS', 'SEVERANCE', 'FEES', 'WRITE_OFF'],
      amountMinor: null,
      note: '',
      ...facts,
    });
    return this;
  }

  /** A promise to pay that is open unless `facts` say otherwise. */
  promises(
    amountMinor: number,
    madeDay: number,
    dueDay: number,
    facts: Partial<PromiseRow> = {},
  ): this {
    this.rows.promise({
      id: `${this.id}/PR${this.count++}`,
      accountId: this.id,
      debtClass: null,
      amountMinor,
      madeDay,
      dueDay,
      status: 'OPEN',
      ...facts,
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
