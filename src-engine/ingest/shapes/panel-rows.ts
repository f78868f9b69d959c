import { assert } from '../../base/assert.ts';
import { type Day, dayOf, daysInMonth } from '../../base/day.ts';
import type { Minor } from '../../base/money.ts';
import type { BoundFields, BoundMonth } from '../fields/bind-fields.ts';
import type { BoundField } from '../fields/bound-field.ts';
import { AccountRows } from './account-rows.ts';
import { AgreementRows } from './agreement-rows.ts';
import { NOTE } from './import-notes.ts';
import type { Place } from './known-places.ts';
import type { ShapeContext, ShapeRows } from './shape-rows.ts';

/** Months late (-2 and -1 for nothing due, 0 for paid), or C and X as credit panels write closed and no loan. */
const STATUS = /^(?:-[12]|\d|1[0-2]|[CX])(?:\.0+)?$/i;

interface Month {
  readonly bound: BoundMonth;
  readonly firstDay: Day;
  readonly year: number;
  readonly month: number;
}

interface MonthAmounts {
  readonly month: Month;
  readonly billed: Minor | null;
  readonly paid: Minor | null;
}

function monthOf(bound: BoundMonth): Month {
  const year = Number(bound.month.slice(0, 4));
  const month = Number(bound.month.slice(5, 7));
  return { bound, firstDay: dayOf(year, month, 1), year, month };
}

/**
 * Panel: one row an account with the amounts billed and paid per month in columns. Bills are dated the first of the
 * month, payments on a declared day. The status columns decide nothing; they are checked against the amounts.
 */
export class PanelRows implements ShapeRows {
  readonly #context: ShapeContext;
  readonly #accounts: AccountRows;
  readonly #agreements: AgreementRows;
  #months: readonly Month[] = [];
  #dueDays: BoundField | null = null;
  #paymentDay: BoundField | null = null;

  constructor(context: ShapeContext) {
    this.#context = context;
    this.#accounts = new AccountRows(context);
    this.#agreements = new AgreementRows(context);
  }

  bind(fields: BoundFields): void {
    this.#accounts.bind(fields);
    this.#agreements.bind(fields);
    this.#months = fields.months.map(monthOf);
    this.#dueDays = fields.field('dueDays');
    this.#paymentDay = fields.field('paymentDay');
  }

  row(place: Place): void {
    assert(this.#dueDays !== null && this.#paymentDay !== null, 'bind before row');
    const { reader } = this.#context;
    const account = this.#accounts.read();
    const agreement = this.#agreements.read(account, this.#accounts.number, true);
    const dueDays = this.#required(this.#dueDays);
    const paymentDay = this.#required(this.#paymentDay);
    const amounts = this.#months.map((month) => this.#amounts(month));
    if (reader.problem !== null) return;
    this.#accounts.commit(account, place);
    this.#agreements.commit(agreement, place);
    for (const entry of amounts) this.#send(entry, agreement.id, dueDays, paymentDay);
    this.#checkStatus(amounts, dueDays);
  }

  end(): void {
    // A panel has nothing to say over all its rows.
  }

  #required(field: BoundField): number {
    const value = this.#context.reader.integer(field);
    if (value === null) this.#context.reader.refuse(field, `${field.label} is empty.`);
    return value ?? 0;
  }

  #amounts(month: Month): MonthAmounts {
    const { reader } = this.#context;
    const { billed, paid, status } = month.bound;
    const paidMinor = reader.money(paid);
    if (paidMinor !== null && paidMinor < 0) reader.refuse(paid, 'Paid amount is below 0.');
    const text = reader.text(status);
    if (text !== '' && !STATUS.test(text)) {
      reader.refuse(status, 'Status is no number of months late (-2 to 12), C or X.');
    }
    return { month, billed: reader.money(billed), paid: paidMinor };
  }

  #send(entry: MonthAmounts, agreementId: string, dueDays: number, paymentDay: number): void {
    const { sink, tally, asOfDay } = this.#context;
    const { month, billed, paid } = entry;
    const { firstDay } = month;
    if (billed !== null && billed !== 0) {
      const isBill = billed > 0;
      if (!isBill) tally.note(NOTE.negativeBill);
      if (firstDay > asOfDay) tally.later(NOTE.futureBill, firstDay);
      sink.transaction({
        id: `${agreementId}/${month.bound.month}/${isBill ? 'bill' : 'credit'}`,
        agreementId,
        kind: isBill ? 'BILL' : 'CREDIT_ADJUSTMENT',
        amountMinor: billed,
        postedDay: firstDay,
        arrearsDay: isBill ? firstDay : null,
        dueDay: isBill ? firstDay + dueDays : null,
        disputed: false,
        settlesId: null,
      });
      tally.transactions++;
    }
    if (paid === null || paid === 0) return;
    const dayOfMonth = Math.min(paymentDay, daysInMonth(month.year, month.month));
    const postedDay = firstDay + dayOfMonth - 1;
    if (postedDay > asOfDay) tally.later(NOTE.futurePayment, postedDay);
    sink.transaction({
      id: `${agreementId}/${month.bound.month}/payment`,
      agreementId,
      kind: 'PAYMENT',
      amountMinor: -paid,
      postedDay,
      arrearsDay: null,
      dueDay: null,
      disputed: false,
      settlesId: null,
    });
    tally.transactions++;
  }

  /** Compares the newest status with what the amounts leave past due at the end of its month. */
  #checkStatus(amounts: readonly MonthAmounts[], dueDays: number): void {
    const last = amounts.at(-1);
    if (last === undefined) return;
    const { reader, tally } = this.#context;
    const status = Number.parseInt(reader.text(last.month.bound.status), 10);
    if (Number.isNaN(status)) return;
    const { firstDay, year, month } = last.month;
    const lastDay = firstDay + daysInMonth(year, month) - 1;
    let open = 0;
    for (const entry of amounts) {
      open -= entry.paid ?? 0;
      if (entry.month.firstDay + dueDays <= lastDay) open += entry.billed ?? 0;
    }
    if (status >= 1 && open <= 0) tally.note(NOTE.statusLate);
    if (status === 0 && open > 0) tally.note(NOTE.statusCurrent);
  }
}
