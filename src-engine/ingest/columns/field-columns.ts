import { ByteDictionary } from '../bytes/byte-dictionary.ts';
import { BATCH_RECORDS, type RecordBatch } from '../bytes/record-batch.ts';
import type { BoundField } from '../fields/bound-field.ts';
import type { DateOrder } from '../mapping.ts';
import { decodeAmounts, decodeCodes, decodeDays } from './decode-column.ts';

/** A dictionary of more texts than this is of no use for what repeats: it begins anew with the next batch. */
const MOST_TEXTS = 65_536;

/** The values of one field in the records of one batch. */
interface Column<T> {
  field: BoundField | null;
  serial: number;
  readonly values: T;
}

/** The texts of one field as codes, and what has been made of each text. */
interface TextColumn extends Column<Int32Array> {
  readonly dictionary: ByteDictionary;
  /** By code: 0 no, 1 yes, 2 neither; undefined while nobody has asked. */
  flags: (0 | 1 | 2)[];
}

/** What files declare about their values. */
export interface ValueFormat {
  readonly order: DateOrder;
  readonly decimalByte: number;
  readonly minorDigits: number;
}

/**
 * The mapped fields of a batch of records as typed columns, straight from the bytes: days, minor units, codes of texts. A
 * column is decoded when its first value is asked for, from that record to the end of the batch.
 */
export class FieldColumns {
  readonly #format: ValueFormat;
  readonly #days: Column<Int32Array>[] = [];
  readonly #amounts: Column<Float64Array>[] = [];
  readonly #texts: TextColumn[] = [];
  readonly #ids: Column<Int32Array>[] = [];

  constructor(format: ValueFormat) {
    this.#format = format;
  }

  /** Days, BLANK_DAY, or NO_DAY for what is no plain date. Records before `row` may be missing. */
  days(batch: RecordBatch, row: number, field: BoundField): Int32Array {
    const column = this.#days[field.slot] ?? newColumn(this.#days, field, integerColumn);
    if (isStale(column, batch, field))
      decodeDays(batch, row, field.index, this.#format.order, column.values);
    return column.values;
  }

  /** Minor units, BLANK_AMOUNT, or NaN for what is no plain amount. */
  amounts(batch: RecordBatch, row: number, field: BoundField): Float64Array {
    const column = this.#amounts[field.slot] ?? newColumn(this.#amounts, field, amountsColumn);
    if (isStale(column, batch, field))
      decodeAmounts(batch, row, field.index, this.#format, column.values);
    return column.values;
  }

  /** Codes of texts that come again and again, in the column's own dictionary; BLANK_CODE, ESCAPED_CODE. */
  texts(batch: RecordBatch, row: number, field: BoundField): TextColumn {
    const column = this.#texts[field.slot] ?? newColumn(this.#texts, field, textColumn);
    const isOther = column.field !== field;
    if (isStale(column, batch, field)) {
      if (isOther || column.dictionary.size > MOST_TEXTS) {
        column.dictionary.clear();
        column.flags = [];
      }
      decodeCodes(batch, row, field.index, column.dictionary, column.values);
    }
    return column;
  }

  /** Codes in a dictionary of the caller, who always gives the same for a field. */
  ids(batch: RecordBatch, row: number, field: BoundField, dictionary: ByteDictionary): Int32Array {
    const column = this.#ids[field.slot] ?? newColumn(this.#ids, field, integerColumn);
    if (isStale(column, batch, field))
      decodeCodes(batch, row, field.index, dictionary, column.values);
    return column.values;
  }
}

function integerColumn(): Column<Int32Array> {
  return { field: null, serial: -1, values: new Int32Array(BATCH_RECORDS) };
}

function amountsColumn(): Column<Float64Array> {
  return { field: null, serial: -1, values: new Float64Array(BATCH_RECORDS) };
}

function textColumn(): TextColumn {
  return { ...integerColumn(), dictionary: new ByteDictionary(), flags: [] };
}

function newColumn<C>(columns: C[], { slot }: BoundField, make: () => C): C {
  const column = make();
  columns[slot] = column;
  return column;
}

/** Whether the column holds something else than this field of this batch; from now on it does. */
function isStale<T>(column: Column<T>, batch: RecordBatch, field: BoundField): boolean {
  if (column.serial === batch.serial && column.field === field) return false;
  column.serial = batch.serial;
  column.field = field;
  return true;
}
