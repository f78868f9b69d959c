import { minorDigits as engineDigits } from '../../src-engine/base/minor-digits.ts';
import { isZeroText } from './count.ts';
import { MINUS, numberLocale } from './locale.ts';

/** In the digits of any script. */
const LAST_DIGIT = /\p{Nd}(?=\P{Nd}*$)/u;

const formats = new Map<string, Intl.NumberFormat>();

function currencyFormat(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency} ${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(numberLocale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** Digits of the currency's minor unit, 2 for cents: the engine's own, what a browser knows of a currency may differ. */
export function minorDigits(currency: string): number {
  return engineDigits(currency);
}

function withSign(negative: boolean, text: string): string {
  return negative && !isZeroText(text) ? `${MINUS}${text}` : text;
}

/** Puts `k` or `M` behind the digits, wherever the locale has the symbol. */
function scaled(absolute: number, currency: string, digits: number, suffix: string): string {
  const text = currencyFormat(currency, digits).format(absolute);
  return suffix === '' ? text : text.replace(LAST_DIGIT, (digit) => digit + suffix);
}

/** `$248.20`, `$4,519,204.00`: minor units in full. */
export function formatMoney(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = currencyFormat(currency, digits).format(Math.abs(minor) / 10 ** digits);
  return withSign(minor < 0, text);
}

/** `$12,554`: minor units in full, without the decimals. */
export function formatMoneyWhole(minor: number, currency: string): string {
  const absolute = Math.abs(minor) / 10 ** minorDigits(currency);
  return withSign(minor < 0, currencyFormat(currency, 0).format(absolute));
}

/** `$35`, `$35.3k`, `$4.519M`: minor units for figures and axes, full value in the tooltip (ux 3.4). */
export function formatMoneyCompact(minor: number, currency: string): string {
  const absolute = Math.abs(minor) / 10 ** minorDigits(currency);
  // 999,950 is $1.000M, not $1000.0k.
  const text =
    absolute >= 999_950
      ? scaled(absolute / 1e6, currency, 3, 'M')
      : absolute >= 999.5
        ? scaled(absolute / 1e3, currency, 1, 'k')
        : scaled(absolute, currency, 0, '');
  return withSign(minor < 0, text);
}

/** `$877.72`, `$35.3k`, `$4.519M`: full below a thousand, compact from there on, as headlines write it (ux 3.4); nothing is `$0`. */
export function formatMoneyFigure(minor: number, currency: string): string {
  const whole = Math.round(minor);
  const isSmall = whole !== 0 && Math.abs(whole) < 1000 * 10 ** minorDigits(currency);
  return isSmall ? formatMoney(whole, currency) : formatMoneyCompact(minor, currency);
}

/** A money axis: one unit for all ticks, chosen by its largest value. `$3M`, `$1.5M`, `$200k`. */
export function moneyAxis(largestMinor: number, currency: string): (minor: number) => string {
  const digits = minorDigits(currency);
  const largest = Math.abs(largestMinor) / 10 ** digits;
  const [unit, suffix] = largest >= 1e6 ? [1e6, 'M'] : largest >= 1e3 ? [1e3, 'k'] : [1, ''];
  return (minor) => {
    const value = Math.abs(minor) / 10 ** digits / unit;
    const rounded = Math.round(value * 100) / 100;
    const decimals = Number.isInteger(rounded) ? 0 : Number.isInteger(rounded * 10) ? 1 : 2;
    return withSign(minor < 0, scaled(rounded, currency, decimals, rounded === 0 ? '' : suffix));
  };
}

/** The symbol alone, for labels. */
export function currencySymbol(currency: string): string {
  const parts = currencyFormat(currency, 0).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
