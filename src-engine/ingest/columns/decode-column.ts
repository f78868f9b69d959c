import { NO_DAY } from '../../base/day.ts';
import type { ByteDictionary } from '../bytes/byte-dictionary.ts';
import { FIELD_KIND } from '../bytes/byte-record.ts';
import type { RecordBatch } from '../bytes/record-batch.ts';
import { trimmedEnd, trimmedStart } from '../bytes/trimmed-range.ts';
import type { DateOrder } from '../mapping.ts';
import { plainDate } from '../values/parse-date.ts';
import { plainMoney } from '../values/parse-money.ts';

/** In a column of days: nothing stands there. NO_DAY: something that is no plain date, to be read by itself. */
export const BLANK_DAY = NO_DAY - 1;
/** In a column of amounts: nothing stands there. NaN: something that is no plain amount, to be read by itself. */
export const BLANK_AMOUNT = Number.POSITIVE_INFINITY;
/** In a column of codes: nothing stands there. */
export const BLANK_CODE = -1;
/** In a column of codes: a text with doubled quotes, to be read by itself. */
const ESCAPED_CODE = -2;

/** Days of the records from `from` on, of the field at `index`. */
export function decodeDays(
  batch: RecordBatch,
  from: number,
  index: number,
  order: DateOrder,
  days: Int32Array,
): void {
  const { bytes, firsts, starts, ends, records } = batch;
  for (let row = from; row < records; row++) {
    const place = (firsts[row] ?? 0) + index;
    const start = starts[place] ?? 0;
    const end = place < (firsts[row + 1] ?? 0) ? (ends[place] ?? 0) : start;
    days[row] = start === end ? BLANK_DAY : plainDate(bytes, start, end, order);
  }
}

/** Amounts in minor units of the records from `from` on, of the field at `index`. */
export function decodeAmounts(
  batch: RecordBatch,
  from: number,
  index: number,
  format: { readonly decimalByte: number; readonly minorDigits: number },
  amounts: Float64Array,
): void {
  const { bytes, firsts, starts, ends, records } = batch;
  const { decimalByte, minorDigits } = format;
  for (let row = from; row < records; row++) {
    const place = (firsts[row] ?? 0) + index;
    const start = starts[place] ?? 0;
    const end = place < (firsts[row + 1] ?? 0) ? (ends[place] ?? 0) : start;
    amounts[row] =
      start === end ? BLANK_AMOUNT : plainMoney(bytes, start, end, decimalByte, minorDigits);
  }
}

/** Codes in `dictionary` of the trimmed texts of the records from `from` on, of the field at `index`. */
export function decodeCodes(
  batch: RecordBatch,
  from: number,
  index: number,
  dictionary: ByteDictionary,
  codes: Int32Array,
): void {
  const { bytes, firsts, starts, ends, kinds, records } = batch;
  for (let row = from; row < records; row++) {
    const place = (firsts[row] ?? 0) + index;
    const to = place < (firsts[row + 1] ?? 0) ? (ends[place] ?? 0) : (starts[place] ?? 0);
    const start = trimmedStart(bytes, starts[place] ?? 0, to);
    const end = trimmedEnd(bytes, start, to);
    if (start === end) codes[row] = BLANK_CODE;
    else if (kinds[place] === FIELD_KIND.escaped) codes[row] = ESCAPED_CODE;
    else codes[row] = dictionary.code(bytes, start, end);
  }
}
