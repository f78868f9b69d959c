import type { Day } from '../../base/day.ts';
import type { Minor } from '../../base/money.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import { type BoundField, isMapped } from '../fields/bound-field.ts';
import type { RowReader } from '../fields/row-reader.ts';

/** One part of a snapshot's debt: an amount with a due date, or a credit without one. */
export interface SnapshotItem {
  /** Ends the transaction's id. */
  readonly name: string;
  readonly amountMinor: Minor;
  readonly dueDay: Day | null;
  readonly billDay: Day | null;
}

interface Bucket {
  readonly target: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Age that stands for the bucket when no date says it: its middle. */
  readonly ageDays: number;
}

const BUCKETS: readonly Bucket[] = [
  { target: 'amount1To30', name: '1-30', from: 1, to: 30, ageDays: 15 },
  { target: 'amount31To60', name: '31-60', from: 31, to: 60, ageDays: 45 },
  { target: 'amount61To90', name: '61-90', from: 61, to: 90, ageDays: 75 },
  { target: 'amount91Plus', name: '91+', from: 91, to: 36_500, ageDays: 120 },
];

interface Amounts {
  readonly amount: Minor | null;
  readonly balance: Minor | null;
  readonly notDue: Minor | null;
  /** In the order of BUCKETS. */
  readonly buckets: readonly (Minor | null)[];
  readonly bucketSum: Minor;
}

/** Reads the amounts and ages of one snapshot row as dated items that reproduce both on the as-of day. */
export class SnapshotItems {
  readonly #fields: BoundFields;
  readonly #reader: RowReader;
  readonly #asOfDay: Day;
  readonly #bucketFields: readonly BoundField[];
  readonly #hasBuckets: boolean;
  /** Whether the days past due of the current record contradict its due date. */
  agesDisagree = false;

  constructor(fields: BoundFields, reader: RowReader, asOfDay: Day) {
    this.#fields = fields;
    this.#reader = reader;
    this.#asOfDay = asOfDay;
    this.#bucketFields = BUCKETS.map((bucket) => fields.field(bucket.target));
    this.#hasBuckets = this.#bucketFields.some(isMapped);
  }

  /** The items of the current record; the reader's problem tells when they cannot be used. */
  read(): readonly SnapshotItem[] {
    this.agesDisagree = false;
    const amounts = this.#amounts();
    const dueDay = this.#oldestDueDay();
    const billDay = this.#reader.date(this.#fields.field('oldestBillDate'));
    const items = this.#hasBuckets
      ? this.#byBucket(amounts, dueDay, billDay)
      : this.#byDate(amounts, dueDay, billDay);
    const notDue = this.#notDue(amounts);
    if (notDue > 0) items.push(this.#notDueItem(notDue));
    const credit = Math.min(amounts.amount ?? 0, 0) + Math.min(notDue, 0);
    if (credit < 0) {
      items.push({ name: 'credit', amountMinor: credit, dueDay: null, billDay: null });
    }
    return items;
  }

  #amounts(): Amounts {
    const reader = this.#reader;
    const amountField = this.#fields.field('amount');
    const amount = reader.money(amountField);
    const balance = reader.money(this.#fields.field('balance'));
    const notDue = reader.money(this.#fields.field('notDueAmount'));
    const buckets = this.#hasBuckets ? this.#bucketFields.map((field) => this.#bucket(field)) : [];
    const isBlank = amount === null && balance === null && notDue === null;
    if (isBlank && buckets.every((value) => value === null)) {
      const field = [amountField, this.#fields.field('balance'), ...this.#bucketFields].find(
        isMapped,
      );
      reader.refuse(field ?? this.#fields.field('notDueAmount'), 'The row has no amount.');
    }
    const bucketSum = buckets.reduce<Minor>((sum, value) => sum + (value ?? 0), 0);
    if (this.#hasBuckets && amount !== null && Math.max(amount, 0) !== bucketSum) {
      reader.refuse(amountField, `${amountField.label} is not the sum of the amounts by age.`);
    }
    return { amount, balance, notDue, buckets, bucketSum };
  }

  #bucket(field: BoundField): Minor | null {
    const value = this.#reader.money(field);
    if (value !== null && value < 0) this.#reader.refuse(field, `${field.label} is below 0.`);
    return value;
  }

  #oldestDueDay(): Day | null {
    const day = this.#reader.date(this.#fields.field('oldestDueDate'));
    const days = this.#reader.integer(this.#fields.field('daysPastDue'));
    if (days === null) return day;
    if (day === null) return this.#asOfDay - days;
    this.agesDisagree = Math.max(this.#asOfDay - day, 0) !== Math.max(days, 0);
    return day;
  }

  #byDate(amounts: Amounts, dueDay: Day | null, billDay: Day | null): SnapshotItem[] {
    const amountMinor = amounts.amount ?? 0;
    if (amountMinor <= 0) return [];
    if (dueDay === null) {
      const dated = this.#fields.field('oldestDueDate');
      const field = isMapped(dated) ? dated : this.#fields.field('daysPastDue');
      this.#reader.refuse(field, `${field.label} is empty, but there are arrears.`);
    }
    return [{ name: 'arrears', amountMinor, dueDay, billDay }];
  }

  #byBucket(amounts: Amounts, oldest: Day | null, billDay: Day | null): SnapshotItem[] {
    const items: SnapshotItem[] = [];
    const oldestIndex = amounts.buckets.findLastIndex((value) => (value ?? 0) > 0);
    BUCKETS.forEach((bucket, index) => {
      const amountMinor = amounts.buckets[index] ?? 0;
      if (amountMinor <= 0) return;
      let dueDay = this.#asOfDay - bucket.ageDays;
      if (index === oldestIndex && oldest !== null) {
        const age = this.#asOfDay - oldest;
        if (age < bucket.from || age > bucket.to) {
          const dated = this.#fields.field('oldestDueDate');
          const field = isMapped(dated) ? dated : this.#fields.field('daysPastDue');
          this.#reader.refuse(field, `${field.label} does not fit the oldest amount by age.`);
        }
        dueDay = oldest;
      }
      const known = index === oldestIndex ? billDay : null;
      items.push({ name: bucket.name, amountMinor, dueDay, billDay: known });
    });
    return items;
  }

  /** What is open and not yet due; below 0 when the balance is a credit. */
  #notDue(amounts: Amounts): Minor {
    const { amount, balance, notDue } = amounts;
    const field = this.#fields.field('notDueAmount');
    if (notDue !== null && notDue < 0) this.#reader.refuse(field, `${field.label} is below 0.`);
    if (balance === null) return notDue ?? 0;
    const pastDue = amounts.bucketSum > 0 ? amounts.bucketSum : (amount ?? 0);
    const rest = balance - pastDue;
    const balanceField = this.#fields.field('balance');
    if (notDue !== null && notDue !== rest) {
      const reason = `${balanceField.label} is not the arrears and the part not yet due.`;
      this.#reader.refuse(balanceField, reason);
    } else if (rest < 0 && pastDue !== 0) {
      this.#reader.refuse(balanceField, `${balanceField.label} is below the arrears.`);
    }
    return rest;
  }

  #notDueItem(amountMinor: Minor): SnapshotItem {
    const dated = this.#fields.field('nextDueDate');
    const daysField = this.#fields.field('nextDueDays');
    const days = this.#reader.integer(daysField);
    const dueDay = this.#reader.date(dated) ?? (days === null ? null : this.#asOfDay + days);
    const field = isMapped(dated) ? dated : daysField;
    if (dueDay === null) {
      this.#reader.refuse(field, `${field.label} is empty, but an amount is not yet due.`);
    } else if (dueDay < this.#asOfDay) {
      this.#reader.refuse(field, `${field.label} lies before the as-of date.`);
    }
    return { name: 'not-due', amountMinor, dueDay, billDay: null };
  }
}
