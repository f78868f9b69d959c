import { minorDigits } from './minor-digits.ts';
import { minorToDecimal } from './money.ts';

/** Symbols that may stand before an amount; other currencies show their code. */
const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', AUD: 'A$' };

const MINUS = '\u2212';

function symbolOf(currency: string): string {
  return SYMBOLS[currency] ?? `${currency} `;
}

function grouped(digits: string): string {
  let text = digits;
  let result = '';
  while (text.length > 3) {
    result = `,${text.slice(-3)}${result}`;
    text = text.slice(0, -3);
  }
  return text + result;
}

/** `$1,204.10`, in the language of the engine's own sentences (English, point decimal). */
export function moneyText(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const [whole = '0', fraction] = minorToDecimal(Math.abs(minor), digits).split('.');
  const rest = fraction === undefined ? '' : `.${fraction}`;
  return `${minor < 0 ? MINUS : ''}${symbolOf(currency)}${grouped(whole)}${rest}`;
}

/** `$35.3k`, `$4.519M`: one decimal in thousands, three in millions, full below a thousand (ux 3.4). */
export function compactMoneyText(minor: number, currency: string): string {
  const size = Math.abs(minor);
  const sign = minor < 0 ? MINUS : '';
  const unit = minorUnits(currency);
  // 999,950.00 would round up to 1000.0k: it is written in millions.
  if (size >= 999_950 * unit) return `${sign}${symbolOf(currency)}${scaled(size, 1000 * unit, 3)}M`;
  if (size >= 1000 * unit) return `${sign}${symbolOf(currency)}${scaled(size, 100 * unit, 1)}k`;
  return moneyText(Math.round(minor), currency);
}

/** Minor units in one whole unit: 100 for most currencies. */
function minorUnits(currency: string): number {
  return [1, 10, 100, 1000][minorDigits(currency)] ?? 100;
}

/** `size / step` with `decimals` places, one at least, the last of which is worth `step` minor units. */
function scaled(size: number, step: number, decimals: number): string {
  const [whole = '0', fraction = ''] = minorToDecimal(
    Math.floor(size / step + 0.5),
    decimals,
  ).split('.');
  return `${grouped(whole)}.${fraction}`;
}
