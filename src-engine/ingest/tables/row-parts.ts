import type { Day } from '../../base/day.ts';
import type { Minor } from '../../base/money.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import type { BoundField } from '../fields/bound-field.ts';
import type { RowReader } from '../fields/row-reader.ts';
import type { KnownRows } from './known-rows.ts';

const CODE = /^[A-Z0-9][A-Z0-9_-]{0,39}$/;

/** Reads the parts of one kind of table row; each fault goes to the reader's problem. */
export class RowParts {
  readonly #reader: RowReader;
  readonly #fields: BoundFields;
  readonly #known: KnownRows;
  readonly #ids: Set<string>;

  constructor(reader: RowReader, fields: BoundFields, known: KnownRows, ids: Set<string>) {
    this.#reader = reader;
    this.#fields = fields;
    this.#known = known;
    this.#ids = ids;
  }

  get isGood(): boolean {
    return this.#reader.problem === null;
  }

  field(target: string): BoundField {
    return this.#fields.field(target);
  }

  refuse(target: string, reason: string): void {
    this.#reader.refuse(this.field(target), reason);
  }

  account(): string {
    const id = this.#reader.requiredText(this.field('accountId'));
    if (id !== '' && !this.#known.hasAccount(id)) {
      this.refuse('accountId', 'The account is not in the import.');
    }
    return id;
  }

  /** The id of the row, or the given parts; an id that came before is refused. */
  id(...parts: readonly (string | number)[]): string {
    const given = this.#reader.text(this.field('id'));
    const id = given === '' ? parts.join('/') : given;
    if (this.#ids.has(id)) this.refuse('id', 'The row came before; ids are unique.');
    if (this.isGood) this.#ids.add(id);
    return id;
  }

  text(target: string): string {
    return this.#reader.text(this.field(target));
  }

  requiredText(target: string): string {
    return this.#reader.requiredText(this.field(target));
  }

  day(target: string): Day | null {
    return this.#reader.date(this.field(target));
  }

  requiredDay(target: string): Day {
    return this.day(target) ?? this.#empty(target);
  }

  integer(target: string): number | null {
    return this.#reader.integer(this.field(target));
  }

  requiredInteger(target: string): number {
    return this.integer(target) ?? this.#empty(target);
  }

  /** An amount of 0 or more; null when blank. */
  amount(target: string): Minor | null {
    const amount = this.#reader.money(this.field(target));
    if (amount !== null && amount < 0) this.refuse(target, 'The amount is below 0.');
    return amount;
  }

  requiredAmount(target: string): Minor {
    return this.amount(target) ?? this.#empty(target);
  }

  flag(target: string): boolean | null {
    return this.#reader.flag(this.field(target));
  }

  /** One of the choices, in any case and with spaces for _; the first one when blank and not required. */
  choice<T extends string>(
    target: string,
    choices: readonly [T, ...T[]],
    required: boolean = false,
  ): T {
    const text = required ? this.requiredText(target) : this.text(target);
    if (text === '') return choices[0];
    const code = text.toUpperCase().replaceAll(/[\s-]+/g, '_');
    const found = choices.find((choice) => choice === code);
    if (found !== undefined) return found;
    this.refuse(target, `${this.field(target).label} is none of ${choices.join(', ')}.`);
    return choices[0];
  }

  debtClass(target: string): string {
    const text = this.text(target);
    if (text !== '' && !CODE.test(text)) {
      this.refuse(target, 'Debt class is no code: capitals, digits, - and _ only.');
    }
    return text;
  }

  hasAgreement(accountId: string, agreementId: string): boolean {
    return this.#known.hasAgreement(accountId, agreementId);
  }

  hasBill(accountId: string, billId: string): boolean {
    return this.#known.hasBill(accountId, billId);
  }

  #empty(target: string): number {
    this.refuse(target, `${this.field(target).label} is empty.`);
    return 0;
  }
}
