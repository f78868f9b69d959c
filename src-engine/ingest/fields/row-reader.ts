import { type Day, NO_DAY } from '../../base/day.ts';
import { utf8 } from '../../base/hash.ts';
import type { Minor } from '../../base/money.ts';
import type { Result } from '../../base/result.ts';
import type { ByteDictionary } from '../bytes/byte-dictionary.ts';
import { type ByteRecord, emptyRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import type { RecordBatch } from '../bytes/record-batch.ts';
import { TextPool } from '../bytes/text-pool.ts';
import { trimmedEnd, trimmedStart } from '../bytes/trimmed-range.ts';
import { utf8Text } from '../bytes/utf8-text.ts';
import { BLANK_AMOUNT, BLANK_CODE, BLANK_DAY } from '../columns/decode-column.ts';
import { FieldColumns } from '../columns/field-columns.ts';
import type { DateOrder } from '../mapping.ts';
import { parseDate, plainDate } from '../values/parse-date.ts';
import { parseContactFlag, parseFlag } from '../values/parse-flag.ts';
import { parseInteger } from '../values/parse-integer.ts';
import { type MoneyFormat, parseMoney, plainMoney } from '../values/parse-money.ts';
import type { BoundField } from './bound-field.ts';
import { integerRange } from './integer-ranges.ts';

/** Why a row is left out: the column to mend, what stands there, and why. */
export interface RowProblem {
  readonly column: string;
  readonly value: string;
  /** A sentence without the value, so that rows with the same fault count together. */
  readonly reason: string;
  /** What differs from row to row, for example the line of the first one; may be empty. */
  readonly detail: string;
}

const LONGEST_TEXT = 200;
/** No amount, date, number or flag is longer; bounds the work on a cell that is none. */
const LONGEST_VALUE = 60;
/** No byte is this: whole numbers have no decimal character. */
const NO_DECIMALS = -1;

/** What programs write where they have no value. Only for amounts, dates, numbers and flags. */
const NO_VALUE = new Set([
  'null',
  '\\n',
  'n/a',
  'na',
  '#n/a',
  'nan',
  'none',
  'nil',
  '-',
  '--',
  '?',
]);

/** 1 yes, 0 no, 2 neither. */
function plainFlag(text: string): 0 | 1 | 2 {
  const flag = parseFlag(text);
  return flag.ok ? (flag.value ? 1 : 0) : 2;
}

/**
 * Reads the mapped fields of one record after another as values. The first thing wrong is kept in `problem`; the
 * caller reads all it needs and then looks there once. Blank reads as null, or as an empty text. Of records that come in
 * batches the plain values are taken from typed columns; whatever is not plain is read by itself.
 */
export class RowReader {
  readonly #money: MoneyFormat;
  readonly #order: DateOrder;
  readonly #decimalByte: number;
  readonly #pool = new TextPool();
  readonly #columns: FieldColumns;
  #record: ByteRecord = emptyRecord();
  #problem: RowProblem | null = null;
  // The resolved field: a range of bytes, trimmed.
  #bytes = this.#record.bytes;
  #start = 0;
  #end = 0;
  #kind: number = FIELD_KIND.text;
  #pooled = false;

  constructor(money: MoneyFormat, order: DateOrder) {
    this.#money = money;
    this.#order = order;
    this.#decimalByte = money.decimal.charCodeAt(0);
    const { minorDigits } = money;
    this.#columns = new FieldColumns({ order, decimalByte: this.#decimalByte, minorDigits });
  }

  start(record: ByteRecord): void {
    this.#record = record;
    this.#problem = null;
  }

  /** The record that is being read; the next one overwrites it. */
  get record(): ByteRecord {
    return this.#record;
  }

  /** Currency of every amount that is read. */
  get currency(): string {
    return this.#money.currency;
  }

  get problem(): RowProblem | null {
    return this.#problem;
  }

  /** Marks the row as wrong; `reason` is a whole sentence without the value. The first problem stays. */
  refuse(field: BoundField, reason: string, detail = ''): void {
    if (this.#problem !== null) return;
    this.#resolve(field, false);
    this.#problem = { column: field.column, value: this.#text(), reason, detail };
  }

  /** The trimmed text; empty when the field is blank or not mapped. */
  text(field: BoundField): string {
    const batch = field.repeats ? this.#batchOf(field) : null;
    if (batch !== null) {
      const { row } = this.#record;
      const { values, dictionary } = this.#columns.texts(batch, row, field);
      const code = values[row] ?? BLANK_CODE;
      if (code === BLANK_CODE) return '';
      const known = code < 0 ? '' : dictionary.text(code);
      if (code >= 0 && known.length <= LONGEST_TEXT) return known;
    }
    if (!this.#resolve(field, true)) return '';
    const text = this.#text();
    if (text.length > LONGEST_TEXT) {
      this.refuse(field, `${field.label} is longer than ${LONGEST_TEXT} characters.`);
    }
    return text;
  }

  /** Like `text`, for what must be there. */
  requiredText(field: BoundField): string {
    const text = this.text(field);
    if (text === '') this.refuse(field, `${field.label} is empty.`);
    return text;
  }

  /** Like `text`, with null for blank. */
  optionalText(field: BoundField): string | null {
    const text = this.text(field);
    return text === '' ? null : text;
  }

  /** The code of the text in the caller's dictionary, which takes it in; -1 when the field is blank or not mapped. */
  code(field: BoundField, dictionary: ByteDictionary): number {
    const batch = this.#batchOf(field);
    if (batch !== null) {
      const { row } = this.#record;
      const code = this.#columns.ids(batch, row, field, dictionary)[row] ?? BLANK_CODE;
      if (code >= BLANK_CODE) return code;
    }
    if (!this.#resolve(field, true)) return BLANK_CODE;
    if (this.#kind !== FIELD_KIND.escaped)
      return dictionary.code(this.#bytes, this.#start, this.#end);
    const bytes = utf8(this.#text());
    return dictionary.code(bytes, 0, bytes.length);
  }

  money(field: BoundField): Minor | null {
    const batch = this.#batchOf(field);
    if (batch !== null) {
      const { row } = this.#record;
      const amount = this.#columns.amounts(batch, row, field)[row] ?? Number.NaN;
      if (amount === BLANK_AMOUNT) return null;
      if (!Number.isNaN(amount)) return amount;
    }
    if (!this.#resolve(field, true)) return null;
    const number = this.#kind === FIELD_KIND.number;
    const plain = plainMoney(
      this.#bytes,
      this.#start,
      this.#end,
      number ? 0x2e : this.#decimalByte,
      this.#money.minorDigits,
    );
    if (!Number.isNaN(plain)) return plain;
    const format = number ? { ...this.#money, decimal: '.' as const } : this.#money;
    return this.#parsed(field, (text) => parseMoney(text, format));
  }

  date(field: BoundField): Day | null {
    const batch = this.#batchOf(field);
    if (batch !== null) {
      const { row } = this.#record;
      const day = this.#columns.days(batch, row, field)[row] ?? NO_DAY;
      if (day > NO_DAY) return day;
      if (day === BLANK_DAY) return null;
    }
    if (!this.#resolve(field, true)) return null;
    const plain = plainDate(this.#bytes, this.#start, this.#end, this.#order);
    if (plain !== NO_DAY) return plain;
    return this.#parsed(field, (text) => parseDate(text, this.#order));
  }

  integer(field: BoundField): number | null {
    if (!this.#resolve(field, true)) return null;
    const [min, max] = integerRange(field.target);
    const plain = plainMoney(this.#bytes, this.#start, this.#end, NO_DECIMALS, 0);
    if (plain >= min && plain <= max) return plain;
    return this.#parsed(field, (text) => parseInteger(text, min, max));
  }

  flag(field: BoundField): boolean | null {
    const contact = field.target === 'hasMobile' || field.target === 'hasEmail';
    // Numbers and addresses do not repeat.
    const batch = contact ? null : this.#batchOf(field);
    if (batch !== null) {
      const { row } = this.#record;
      const { values, dictionary, flags } = this.#columns.texts(batch, row, field);
      const code = values[row] ?? BLANK_CODE;
      if (code === BLANK_CODE) return null;
      if (code >= 0) {
        flags[code] ??= plainFlag(dictionary.text(code));
        if (flags[code] !== 2) return flags[code] === 1;
      }
    }
    if (!this.#resolve(field, true)) return null;
    return this.#parsed(field, contact ? parseContactFlag : parseFlag);
  }

  /** The batch of the record when this field's plain values can be taken from its columns. */
  #batchOf(field: BoundField): RecordBatch | null {
    return field.index >= 0 && field.values === null ? this.#record.batch : null;
  }

  #parsed<T>(field: BoundField, parse: (text: string) => Result<T, string>): T | null {
    const text = this.#text();
    if (text.length > LONGEST_VALUE) {
      this.refuse(field, `${field.label} is longer than ${LONGEST_VALUE} characters.`);
      return null;
    }
    const result = parse(text);
    if (result.ok) return result.value;
    if (NO_VALUE.has(text.toLowerCase())) return null;
    this.refuse(field, `${field.label} ${result.error}.`);
    return null;
  }

  #text(): string {
    const text = this.#pooled
      ? this.#pool.text(this.#bytes, this.#start, this.#end)
      : utf8Text(this.#bytes, this.#start, this.#end);
    return this.#kind === FIELD_KIND.escaped ? text.replaceAll('""', '"') : text;
  }

  /** Points at the trimmed bytes of a field, through its value map; false when blank. */
  #resolve(field: BoundField, replace: boolean): boolean {
    const { index, constant, values } = field;
    this.#pooled = field.repeats;
    const record = this.#record;
    if (index >= 0) {
      if (index >= record.count) this.#point(record.bytes, 0, 0, FIELD_KIND.text);
      else {
        const place = record.first + index;
        this.#point(
          record.bytes,
          record.starts[place] ?? 0,
          record.ends[place] ?? 0,
          record.kinds[place] ?? 0,
        );
      }
    } else if (constant === null) {
      this.#start = this.#end = 0;
      return false;
    } else this.#point(constant.bytes, 0, constant.bytes.length, FIELD_KIND.text);
    if (replace && values !== null) {
      const replacement = values.get(this.#text());
      if (replacement !== undefined) {
        this.#point(replacement.bytes, 0, replacement.bytes.length, FIELD_KIND.text);
      }
    }
    return this.#end > this.#start;
  }

  #point(bytes: Uint8Array, from: number, to: number, kind: number): void {
    const start = trimmedStart(bytes, from, to);
    const end = trimmedEnd(bytes, start, to);
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#kind = kind;
  }
}
