import { countWords } from '../../base/count-words.ts';
import { isMinor, type Minor } from '../../base/money.ts';
import { err, ok, type Result } from '../../base/result.ts';

/** What the mapping declares about amounts. */
export interface MoneyFormat {
  readonly decimal: '.' | ',';
  /** ISO 4217 code of the portfolio. */
  readonly currency: string;
  /** Digits of the minor unit. */
  readonly minorDigits: number;
}

const ZERO = 0x30;
const MINUS = 0x2d;

/**
 * Plain amounts straight from bytes: `-1234.5`. NaN for everything else, which `parseMoney` then reads or refuses.
 * Digit by digit to minor units: 9.95 never passes through a float.
 */
export function plainMoney(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimalByte: number,
  minorDigits: number,
): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  // 15 digits stay exact in a double; longer texts take the slow road.
  if (end - at > 15 || end === at) return Number.NaN;
  let value = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === decimalByte && decimals < 0 && at > start) {
      decimals = 0;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
    if (decimals >= 0) decimals++;
  }
  if (decimals > minorDigits || decimals === 0) return Number.NaN;
  for (let missing = minorDigits - Math.max(decimals, 0); missing > 0; missing--) value *= 10;
  if (!isMinor(value)) return Number.NaN;
  return negative && value !== 0 ? -value : value;
}

/** Symbols and the currencies that are written with them. */
const SYMBOLS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '$',
    'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP JMD TTD BBD BSD BZD FJD XCD BMD KYD LRD NAD SRD GYD'.split(
      ' ',
    ),
  ],
  ['€', ['EUR']],
  ['£', ['GBP', 'GIP', 'FKP', 'SHP', 'EGP', 'SYP', 'LBP', 'SSP', 'SDG']],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['R$', ['BRL']],
]);

const OUTER_SPACE = /^[\s\u00a0\u2007\u2009\u202f]+|[\s\u00a0\u2007\u2009\u202f]+$/g;
const LEADING_MARK = /^(?:R\$|[$€£¥₹]|[A-Za-z]{3}(?![A-Za-z]))/;
const TRAILING_MARK = /(?:R\$|[$€£¥₹]|(?<![A-Za-z])[A-Za-z]{3})$/;

interface Stripped {
  readonly body: string;
  readonly negative: boolean;
  /** Symbol or code as written; empty when none. */
  readonly mark: string;
}

/** Takes sign and currency off both ends, each at most once; null when one comes twice. */
function strip(text: string): Stripped | null {
  let body = text.replace(OUTER_SPACE, '');
  let signs = 0;
  let negative = false;
  let mark = '';
  if (body.startsWith('(') && body.endsWith(')')) {
    signs++;
    negative = true;
    body = body.slice(1, -1).replace(OUTER_SPACE, '');
  }
  for (let pass = 0; pass < 4; pass++) {
    const sign = /^[-+\u2212]|[-\u2212]$|(?<![A-Za-z])[CcDd][Rr]$/.exec(body);
    const found = sign === null ? (LEADING_MARK.exec(body) ?? TRAILING_MARK.exec(body)) : null;
    if (sign !== null) {
      signs++;
      negative = negative || /[-\u2212Cc]/.test(sign[0]);
      body = body.slice(0, sign.index) + body.slice(sign.index + sign[0].length);
    } else if (found !== null) {
      if (mark !== '') return null;
      mark = found[0];
      body = body.slice(0, found.index) + body.slice(found.index + found[0].length);
    } else break;
    body = body.replace(OUTER_SPACE, '');
  }
  return signs > 1 ? null : { body, negative, mark };
}

const POINT_NUMBER =
  /^(?<whole>\d+|\d{1,3}(?:(?<s>[, '\u2019\u00a0\u2009\u202f])\d{3})(?:\k<s>\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|)(?:\.(?<part>\d*))?$/;
const COMMA_NUMBER =
  /^(?<whole>\d+|\d{1,3}(?:(?<s>[. '\u2019\u00a0\u2009\u202f])\d{3})(?:\k<s>\d{3})*|)(?:,(?<part>\d*))?$/;

function numberPattern(decimal: '.' | ','): RegExp {
  return decimal === '.' ? POINT_NUMBER : COMMA_NUMBER;
}

function decimalName(decimal: '.' | ','): string {
  return decimal === '.' ? 'point' : 'comma';
}

/** Spare zeros (12.3400) change nothing; exactly three digits may be a thousands group, so they are refused. */
function spareZerosOnly(part: string, minorDigits: number): boolean {
  return part.length !== 3 && /^0*$/.test(part.slice(minorDigits));
}

function currencyMatches(mark: string, currency: string): boolean {
  if (mark === '' || mark.toUpperCase() === currency) return true;
  return SYMBOLS.get(mark)?.includes(currency) ?? false;
}

/**
 * An amount as people and programs write it, to minor units: thousands separators in groups, one currency mark,
 * minus before or after, parentheses or CR for credits. The decimal character is the declared one, never guessed.
 * The error is the end of a sentence ("… is not an amount …"). Source of the rule: architecture.md pitfalls 25 and 26.
 */
export function parseMoney(text: string, format: MoneyFormat): Result<Minor, string> {
  const { decimal, minorDigits } = format;
  const refused = `is not an amount with a decimal ${decimalName(decimal)}`;
  const stripped = strip(text);
  if (stripped === null) return err(refused);
  const match = numberPattern(decimal).exec(stripped.body);
  const whole = match?.groups?.['whole'] ?? '';
  const part = match?.groups?.['part'] ?? '';
  if (match === null || (whole === '' && part === '')) {
    const other = decimal === '.' ? ',' : '.';
    const otherMatch = numberPattern(other).test(stripped.body) && stripped.body !== '';
    return err(otherMatch ? `${refused}: it looks like a decimal ${decimalName(other)}` : refused);
  }
  if (!currencyMatches(stripped.mark, format.currency)) {
    return err(`is in another currency than ${format.currency}`);
  }
  if (part.length > minorDigits && !spareZerosOnly(part, minorDigits)) {
    return err(`has more than ${countWords(minorDigits, 'decimal')}`);
  }
  const digits = whole.replace(/\D/g, '') + part.slice(0, minorDigits).padEnd(minorDigits, '0');
  let value = 0;
  for (let at = 0; at < digits.length; at++) value = value * 10 + (digits.charCodeAt(at) - ZERO);
  if (!isMinor(value)) return err('is too large for an exact amount');
  return ok(stripped.negative && value !== 0 ? -value : value);
}
