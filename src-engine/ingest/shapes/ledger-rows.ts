import { assert } from '../../base/assert.ts';
import type { Day } from '../../base/day.ts';
import type { Minor } from '../../base/money.ts';
import type { TransactionKind } from '../../model/rows.ts';
import { ByteDictionary } from '../bytes/byte-dictionary.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import { type BoundField, isMapped } from '../fields/bound-field.ts';
import { AccountRows } from './account-rows.ts';
import { AgreementRows } from './agreement-rows.ts';
import { NOTE } from './import-notes.ts';
import { type Place, placeText } from './known-places.ts';
import type { ShapeContext, ShapeRows } from './shape-rows.ts';
import { type LedgerKind, transactionKind } from './transaction-kind.ts';

const TARGETS = [
  'transactionId',
  'kind',
  'postedDate',
  'dueDate',
  'dueDays',
  'arrearsDate',
  'amount',
  'settledDate',
  'settledAmount',
  'settlesId',
  'disputed',
] as const;

type LedgerFields = Readonly<Record<(typeof TARGETS)[number], BoundField>>;

/** One good ledger row, before it goes out. */
interface Entry {
  readonly id: string;
  /** Of the id, in the dictionary of all ids. */
  readonly code: number;
  readonly kind: TransactionKind;
  /** Signed as the engine wants it, and as the file has it. */
  readonly amountMinor: Minor;
  readonly fileMinor: Minor;
  /** The file calls it a bill, but it is below 0. */
  readonly isNegativeBill: boolean;
  readonly postedDay: Day;
  readonly dueDay: Day | null;
  readonly arrearsDay: Day | null;
  readonly disputed: boolean;
  readonly settlesId: string | null;
  readonly settledDay: Day | null;
  readonly settledMinor: Minor;
}

/** Ends the id of the payment that a settled bill brings along. */
const PAYMENT_SUFFIX = '/payment';

function signedKind(kind: LedgerKind, amount: Minor): TransactionKind {
  if (kind === 'ADJUSTMENT') return amount < 0 ? 'CREDIT_ADJUSTMENT' : 'DEBIT_ADJUSTMENT';
  return kind === 'BILL' && amount < 0 ? 'CREDIT_ADJUSTMENT' : kind;
}

/**
 * Ledger: one row a bill, payment or adjustment, in any order. A bill with a settled date brings its payment along;
 * what is dated after the as-of day is kept for replay.
 */
export class LedgerRows implements ShapeRows {
  readonly #context: ShapeContext;
  readonly #accounts: AccountRows;
  readonly #agreements: AgreementRows;
  readonly #ids = new ByteDictionary();
  /** Place by code of the document id; negative for a bill that brought its payment along, 0 for rows that were left out. */
  readonly #places: Place[] = [];
  /** Documents of the file whose id is like that of such a payment. */
  readonly #likePayments = new Set<string>();
  readonly #settled: string[] = [];
  #fields: LedgerFields | null = null;
  #positivePayments = 0;
  #negativePayments = 0;

  constructor(context: ShapeContext) {
    this.#context = context;
    this.#accounts = new AccountRows(context);
    this.#agreements = new AgreementRows(context);
  }

  bind(fields: BoundFields): void {
    this.#accounts.bind(fields);
    this.#agreements.bind(fields);
    // Object.fromEntries widens the keys; TARGETS are all of LedgerFields.
    this.#fields = Object.fromEntries(
      TARGETS.map((target) => [target, fields.field(target)]),
    ) as unknown as LedgerFields;
  }

  row(place: Place): void {
    assert(this.#fields !== null, 'bind before row');
    const { reader } = this.#context;
    const account = this.#accounts.read();
    const agreement = this.#agreements.read(account, this.#accounts.number, false);
    const entry = this.#entry(this.#fields);
    if (reader.problem !== null) return;
    this.#accounts.commit(account, place);
    this.#agreements.commit(agreement, place);
    const bringsPayment = entry.settledDay !== null && entry.amountMinor !== 0;
    this.#keepPlace(entry.code, bringsPayment ? -place : place);
    if (entry.id.endsWith(PAYMENT_SUFFIX)) this.#likePayments.add(entry.id);
    this.#send(entry, agreement.id);
  }

  end(): void {
    const { tally } = this.#context;
    const odd = Math.min(this.#positivePayments, this.#negativePayments);
    if (odd > 0) tally.note(NOTE.paymentSigns, odd);
    const unknown = this.#settled.filter((id) => !this.#isKnown(id)).length;
    if (unknown > 0) tally.note(NOTE.unknownSettled, unknown);
  }

  #isKnown(id: string): boolean {
    return (this.#placeOf(id) ?? this.#placeOfPayment(id, false)) !== undefined;
  }

  #keepPlace(code: number, place: Place): void {
    while (this.#places.length <= code) this.#places.push(0);
    this.#places[code] = place;
  }

  #placeOf(id: string): Place | undefined {
    return this.#placeOfCode(this.#ids.find(id));
  }

  #placeOfCode(code: number): Place | undefined {
    const place = code < this.#places.length ? (this.#places[code] ?? 0) : 0;
    return place === 0 ? undefined : place;
  }

  #entry(fields: LedgerFields): Entry {
    const { reader } = this.#context;
    const id = reader.requiredText(fields.transactionId);
    const code = reader.code(fields.transactionId, this.#ids);
    const amount = this.#required(reader.money(fields.amount), fields.amount);
    const postedDay = this.#required(reader.date(fields.postedDate), fields.postedDate);
    const named = this.#kind(fields.kind);
    const kind = signedKind(named, amount);
    if (kind === 'DEBIT_ADJUSTMENT' && amount < 0) {
      reader.refuse(fields.amount, 'Amount of a debit adjustment is below 0.');
    }
    const isDebit = kind === 'BILL' || kind === 'DEBIT_ADJUSTMENT';
    const settledDay = isDebit ? reader.date(fields.settledDate) : null;
    const settledMinor = this.#settledMinor(fields, settledDay, amount);
    const settlesId = isDebit ? '' : reader.text(fields.settlesId);
    this.#refuseRepeated(id, code, settledDay !== null, fields.transactionId);
    return {
      id,
      code,
      kind,
      amountMinor: isDebit ? amount : -Math.abs(amount),
      fileMinor: amount,
      isNegativeBill: named === 'BILL' && amount < 0,
      postedDay,
      dueDay: isDebit ? this.#dueDay(fields, kind, postedDay) : null,
      arrearsDay: isDebit ? (reader.date(fields.arrearsDate) ?? postedDay) : null,
      disputed: isDebit && (reader.flag(fields.disputed) ?? false),
      settlesId: settlesId === '' ? null : settlesId,
      settledDay,
      settledMinor,
    };
  }

  #required(value: number | null, field: BoundField): number {
    if (value === null) this.#context.reader.refuse(field, `${field.label} is empty.`);
    return value ?? 0;
  }

  #kind(field: BoundField): LedgerKind {
    const text = this.#context.reader.text(field);
    if (text === '') return 'BILL';
    const kind = transactionKind(text);
    if (kind !== null) return kind;
    const reason = 'Kind is no bill, payment or adjustment; replace its values.';
    this.#context.reader.refuse(field, reason);
    return 'BILL';
  }

  #settledMinor(fields: LedgerFields, settledDay: Day | null, amount: Minor): Minor {
    const { reader } = this.#context;
    const settled = reader.money(fields.settledAmount);
    if (settledDay === null && settled !== null && settled !== 0) {
      reader.refuse(fields.settledDate, 'Settled date is empty, but an amount is settled.');
    }
    if (settledDay !== null && settled !== null && settled <= 0) {
      reader.refuse(fields.settledAmount, 'Settled amount is not above 0.');
    }
    return settled ?? amount;
  }

  #dueDay(fields: LedgerFields, kind: TransactionKind, postedDay: Day): Day {
    const { reader } = this.#context;
    const day = reader.date(fields.dueDate);
    if (day !== null) return day;
    const days = reader.integer(fields.dueDays);
    if (days !== null) return postedDay + days;
    if (kind === 'BILL') {
      const field = isMapped(fields.dueDate) ? fields.dueDate : fields.dueDays;
      reader.refuse(field, `${field.label} is empty.`);
    }
    return postedDay;
  }

  #refuseRepeated(id: string, code: number, isSettled: boolean, field: BoundField): void {
    const first = this.#placeOfCode(code) ?? this.#placeOfPayment(id, isSettled);
    if (first === undefined) return;
    const { reader, tally } = this.#context;
    const place = placeText(Math.abs(first), tally.files);
    reader.refuse(field, `${field.label} came before.`, place);
  }

  /** The place of a row that took the id of this row's payment, or whose payment took the id of this row. */
  #placeOfPayment(id: string, isSettled: boolean): Place | undefined {
    if (isSettled && this.#likePayments.size > 0) {
      const taken = this.#placeOf(`${id}${PAYMENT_SUFFIX}`);
      if (taken !== undefined) return taken;
    }
    if (!id.endsWith(PAYMENT_SUFFIX)) return undefined;
    const bill = this.#placeOf(id.slice(0, -PAYMENT_SUFFIX.length));
    return bill !== undefined && bill < 0 ? bill : undefined;
  }

  #send(entry: Entry, agreementId: string): void {
    const { sink, tally } = this.#context;
    if (entry.amountMinor === 0) {
      tally.note(NOTE.zeroAmount);
      return;
    }
    this.#noteOddities(entry);
    sink.transaction({
      id: entry.id,
      agreementId,
      kind: entry.kind,
      amountMinor: entry.amountMinor,
      postedDay: entry.postedDay,
      arrearsDay: entry.arrearsDay,
      dueDay: entry.dueDay,
      disputed: entry.disputed,
      settlesId: entry.settlesId,
    });
    tally.transactions++;
    if (entry.settlesId !== null) this.#settled.push(entry.settlesId);
    if (entry.settledDay === null) return;
    sink.transaction({
      id: `${entry.id}${PAYMENT_SUFFIX}`,
      agreementId,
      kind: 'PAYMENT',
      amountMinor: -entry.settledMinor,
      postedDay: entry.settledDay,
      arrearsDay: null,
      dueDay: null,
      disputed: false,
      settlesId: entry.id,
    });
    tally.transactions++;
  }

  #noteOddities(entry: Entry): void {
    const { tally, asOfDay } = this.#context;
    const { kind, postedDay, settledDay } = entry;
    const isPayment = kind === 'PAYMENT';
    if (isPayment && entry.fileMinor > 0) this.#positivePayments++;
    else if (isPayment) this.#negativePayments++;
    if (entry.isNegativeBill) tally.note(NOTE.negativeBill);
    if (postedDay > asOfDay)
      tally.later(isPayment ? NOTE.futurePayment : NOTE.futureBill, postedDay);
    if (entry.dueDay !== null && entry.dueDay < postedDay) tally.note(NOTE.dueBeforeBill);
    if (settledDay === null) return;
    if (settledDay < postedDay) tally.note(NOTE.paidBeforeBill);
    if (settledDay > asOfDay) tally.later(NOTE.futurePayment, settledDay);
    if (entry.settledMinor > entry.amountMinor) tally.note(NOTE.overpaid);
  }
}
