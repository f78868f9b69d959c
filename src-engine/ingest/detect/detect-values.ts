import { CURRENCY_CODES } from '../../base/currency-codes.ts';
import type { DateOrder } from '../mapping.ts';
import { parseMoney } from '../values/parse-money.ts';

export interface Detected<T> {
  readonly value: T;
  /** False when the preview does not decide: the person declares it. */
  readonly certain: boolean;
}

type Rows = readonly (readonly string[])[];

const NUMERIC_DATE = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?:\D.*)?$/;
/** Could be one number with three decimals or a thousand. */
const ONE_GROUP = /^\D*\d{1,3}[.,]\d{3}\D*$/;

/**
 * The order of numeric dates: a first part above 12 can only be a day, a second one too. Where no date of the preview
 * decides (or they contradict), the likelier order is proposed and not certain. ISO dates need no order.
 */
export function detectDateOrder(rows: Rows, decimal: '.' | ','): Detected<DateOrder> {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  for (const row of rows) {
    for (const cell of row) {
      const match = NUMERIC_DATE.exec(cell.trim());
      if (match === null) continue;
      const first = Number(match[1]);
      const second = Number(match[2]);
      if (first > 12 && second <= 12) dayFirst++;
      else if (second > 12 && first <= 12) monthFirst++;
      else if (first <= 12 && second <= 12) open++;
    }
  }
  if (dayFirst + monthFirst + open === 0) return { value: 'YMD', certain: true };
  if (dayFirst === monthFirst) return { value: decimal === ',' ? 'DMY' : 'MDY', certain: false };
  const value = dayFirst > monthFirst ? 'DMY' : 'MDY';
  return { value, certain: dayFirst === 0 || monthFirst === 0 };
}

/** The decimal character: cells that are an amount under one of the two only. */
export function detectDecimal(rows: Rows, currency: string): Detected<'.' | ','> {
  let points = 0;
  let commas = 0;
  let open = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (!/\d[.,]\d/.test(cell) || cell.length > 40 || NUMERIC_DATE.test(cell.trim())) continue;
      if (ONE_GROUP.test(cell)) {
        open++;
        continue;
      }
      const asPoint = parseMoney(cell, { decimal: '.', currency, minorDigits: 2 }).ok;
      const asComma = parseMoney(cell, { decimal: ',', currency, minorDigits: 2 }).ok;
      if (asPoint && !asComma) points++;
      if (asComma && !asPoint) commas++;
    }
  }
  if (points === commas) return { value: '.', certain: open === 0 && points === 0 };
  const value = points > commas ? '.' : ',';
  return { value, certain: points === 0 || commas === 0 };
}

const SYMBOL_CURRENCY: readonly (readonly [RegExp, string])[] = [
  [/^\W*€|€\W*$/, 'EUR'],
  [/^\W*£|£\W*$/, 'GBP'],
  [/^\W*₹/, 'INR'],
  [/^R\$/, 'BRL'],
];
/** Codes that stand beside amounts: fewer than all, three letters may also be a word. */
const KNOWN_CODES = new Set(
  'USD EUR GBP CHF CAD AUD NZD JPY CNY INR BRL MXN ARS CLP COP PEN ZAR SEK NOK DKK PLN CZK HUF TRY AED SAR SGD HKD KRW'.split(
    ' ',
  ),
);
const CODED_AMOUNT = /^(?:([A-Z]{3})\s?[\d(-]|[\d.,)\s-]+\s?([A-Z]{3})$)/;

/** The currency that the cells name by symbol or code, or that a currency column holds; USD when none does. */
export function detectCurrency(columns: readonly string[], rows: Rows): string {
  const named = columns.findIndex((name) => /^(?:currency|ccy|moneda|waers|währung)/i.test(name));
  const code = rows[0]?.[named]?.trim() ?? '';
  if (CURRENCY_CODES.has(code)) return code;
  for (const row of rows) {
    for (const cell of row) {
      if (!/\d/.test(cell) || cell.length > 40) continue;
      const symbol = SYMBOL_CURRENCY.find(([pattern]) => pattern.test(cell.trim()));
      if (symbol !== undefined) return symbol[1];
      const coded = CODED_AMOUNT.exec(cell.trim());
      const text = coded?.[1] ?? coded?.[2];
      if (text !== undefined && KNOWN_CODES.has(text)) return text;
    }
  }
  return 'USD';
}
