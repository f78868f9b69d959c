import { minorDigits } from '../base/minor-digits.ts';
import { minorToDecimal } from '../base/money.ts';

/** `60.00 USD`: money in a sentence of the engine; screens format with their own locale. */
export function moneyWords(amountMinor: number, currency: string): string {
  return `${minorToDecimal(amountMinor, minorDigits(currency))} ${currency}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
