import { MINUS, numberLocale } from './locale.ts';

const integers = new Intl.NumberFormat(numberLocale, { maximumFractionDigits: 0 });
const byDigits = new Map<number, Intl.NumberFormat>();

function fixed(digits: number): Intl.NumberFormat {
  const known = byDigits.get(digits);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(numberLocale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  byDigits.set(digits, made);
  return made;
}

/** `10,158` */
export function formatCount(value: number): string {
  return value < 0 ? `${MINUS}${integers.format(-value)}` : integers.format(value);
}

/** A number with exactly so many decimals, real minus sign. */
export function formatNumber(value: number, digits: number): string {
  const text = fixed(digits).format(Math.abs(value));
  return value < 0 && !isZeroText(text) ? `${MINUS}${text}` : text;
}

/** True for "0", "0.00", "$0.0k": what is shown has no size, so it has no sign. */
export function isZeroText(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** `1 account`, `12,000 accounts` */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(value)} ${value === 1 ? noun : plural}`;
}
