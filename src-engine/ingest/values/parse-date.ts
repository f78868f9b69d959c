import { type Day, dayOf, NO_DAY } from '../../base/day.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { DateOrder } from '../mapping.ts';

const ZERO = 0x30;
const DASH = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function digitAt(bytes: Uint8Array, at: number): number {
  const digit = (bytes[at] ?? 0) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}

/** The day before each month, from January of the first year on, and before the month after the last. */
const DAY_BEFORE_MONTH = Int32Array.from(
  { length: (LAST_YEAR - FIRST_YEAR + 1) * 12 + 1 },
  (_, month) => dayOf(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 1) - 1,
);

/** NO_DAY also for what is no whole number. */
function dayOrNone(year: number, month: number, dayOfMonth: number): Day {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return NO_DAY;
  const place = (year - FIRST_YEAR) * 12 + month - 1;
  const day = (DAY_BEFORE_MONTH[place] ?? NO_DAY) + dayOfMonth;
  return dayOfMonth >= 1 && day <= (DAY_BEFORE_MONTH[place + 1] ?? NO_DAY) ? day : NO_DAY;
}

/** `YYYY-MM-DD` straight from bytes; NO_DAY for anything else. */
function isoFromBytes(bytes: Uint8Array, start: number): Day {
  if (bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return NO_DAY;
  const year =
    digitAt(bytes, start) * 1000 +
    digitAt(bytes, start + 1) * 100 +
    digitAt(bytes, start + 2) * 10 +
    digitAt(bytes, start + 3);
  const month = digitAt(bytes, start + 5) * 10 + digitAt(bytes, start + 6);
  const dayOfMonth = digitAt(bytes, start + 8) * 10 + digitAt(bytes, start + 9);
  return Number.isNaN(month + dayOfMonth) ? NO_DAY : dayOrNone(year, month, dayOfMonth);
}

/** `02/03/2026`, with / or - or . twice, in the declared order; NO_DAY for anything else. */
function fullFromBytes(bytes: Uint8Array, start: number, order: DateOrder): Day {
  const separator = bytes[start + 2];
  if (separator !== bytes[start + 5]) return NO_DAY;
  if (separator !== SLASH && separator !== DASH && separator !== DOT) return NO_DAY;
  const first = digitAt(bytes, start) * 10 + digitAt(bytes, start + 1);
  const second = digitAt(bytes, start + 3) * 10 + digitAt(bytes, start + 4);
  const year =
    digitAt(bytes, start + 6) * 1000 +
    digitAt(bytes, start + 7) * 100 +
    digitAt(bytes, start + 8) * 10 +
    digitAt(bytes, start + 9);
  // What is no digit is NaN, and so is all that it is part of.
  return order === 'DMY' ? dayOrNone(year, second, first) : dayOrNone(year, first, second);
}

/**
 * Plain dates straight from bytes: `2026-03-02`, and `2/3/2026` (or - or .) in the declared order with a four-digit
 * year. NO_DAY for everything else, which `parseDate` then reads or refuses.
 */
export function plainDate(bytes: Uint8Array, start: number, end: number, order: DateOrder): Day {
  const length = end - start;
  if (length === 10 && bytes[start + 4] === DASH) return isoFromBytes(bytes, start);
  if (order === 'YMD' || length < 8 || length > 10) return NO_DAY;
  if (length === 10) return fullFromBytes(bytes, start, order);
  let first = 0;
  let second = 0;
  let year = 0;
  let part = 0;
  let digits = 0;
  let separator = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === SLASH || byte === DASH || byte === DOT) {
      if (digits === 0 || digits > 2 || part === 2) return NO_DAY;
      if (part === 1 && byte !== separator) return NO_DAY;
      separator = byte;
      part++;
      digits = 0;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return NO_DAY;
    digits++;
    if (part === 0) first = first * 10 + digit;
    else if (part === 1) second = second * 10 + digit;
    else year = year * 10 + digit;
  }
  if (part !== 2 || digits !== 4) return NO_DAY;
  return order === 'DMY' ? dayOrNone(year, second, first) : dayOrNone(year, first, second);
}

const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  YMD: 'year-month-day',
  DMY: 'day-month-year',
  MDY: 'month-day-year',
};

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Month number of an English name or its abbreviation, or 0. */
function monthByName(word: string): number {
  const name = word.toLowerCase();
  if (name === 'sept') return 9;
  return MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;
}

const TIME =
  /^(?<date>.*?\d)(?:(?:T|\s+)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?(?:\d{2})?)?)?$/;
const NUMERIC = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST_NAME = /^(\d{1,2})[-/. ]?\s*([A-Za-z]{3,9})\.?,?[-/. ]?\s*(\d{4}|\d{2})$/;
const NAME_FIRST = /^([A-Za-z]{3,9})\.?\s*(\d{1,2}),?\s+(\d{4})$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Two-digit years: 70 to 99 are 1970 to 1999, the others 2000 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function numericParts(match: RegExpExecArray, order: DateOrder): Parts | null {
  const [, a = '', , b = '', c = ''] = match;
  // Four digits in front can only be a year, whatever is declared.
  if (a.length === 4 || (order === 'YMD' && a.length === 2)) {
    return c.length > 2 ? null : { year: fullYear(a), month: Number(b), dayOfMonth: Number(c) };
  }
  if (order === 'YMD' || a.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  const year = fullYear(c);
  return order === 'DMY'
    ? { year, month: Number(b), dayOfMonth: Number(a) }
    : { year, month: Number(a), dayOfMonth: Number(b) };
}

function dateParts(text: string, order: DateOrder): Parts | null {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return numericParts(numeric, order);
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, dayOfMonth] = compact;
    return { year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) };
  }
  const dayFirst = DAY_FIRST_NAME.exec(text);
  const nameFirst = dayFirst === null ? NAME_FIRST.exec(text) : null;
  const month = monthByName(dayFirst?.[2] ?? nameFirst?.[1] ?? '');
  if (month === 0) return null;
  const year = fullYear(dayFirst?.[3] ?? nameFirst?.[3] ?? '');
  return { year, month, dayOfMonth: Number(dayFirst?.[1] ?? nameFirst?.[2]) };
}

/** The day in another order, for the hint only. */
function otherOrder(text: string, order: DateOrder): DateOrder | null {
  for (const other of ['DMY', 'MDY'] as const) {
    const parts = other === order ? null : dateParts(text, other);
    if (parts !== null && dayOrNone(parts.year, parts.month, parts.dayOfMonth) !== NO_DAY) {
      return other;
    }
  }
  return null;
}

/**
 * A date as files hold it: ISO always, otherwise the declared order; two-digit years; English month names; a time of
 * day is cut off as written (no shift by its zone). The error is the end of a sentence ("… is not a date …").
 */
export function parseDate(text: string, order: DateOrder): Result<Day, string> {
  const trimmed = text.trim();
  const date = TIME.exec(trimmed)?.groups?.['date'] ?? trimmed;
  const parts = dateParts(date, order);
  if (parts === null) {
    if (/^\d{5}(?:\.\d+)?$/.test(date)) {
      return err(
        'looks like a spreadsheet day number: give the column a date format, or write YYYY-MM-DD',
      );
    }
    return err(`is not a date in ${ORDER_NAMES[order]} order`);
  }
  const day = dayOrNone(parts.year, parts.month, parts.dayOfMonth);
  if (day !== NO_DAY) return ok(day);
  const other = otherOrder(date, order);
  if (other !== null) {
    return err(`is not a date in ${ORDER_NAMES[order]} order: it looks like ${ORDER_NAMES[other]}`);
  }
  if (parts.year < FIRST_YEAR || parts.year > LAST_YEAR) {
    return err(`has a year outside ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  return err('is no day of the calendar');
}
