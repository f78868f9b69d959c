import { isZeroText } from './count.ts';
import { MINUS } from './locale.ts';

/**
 * A difference always shows its sign: `+$35.3k`, `\u221250.8`. `format` gets the absolute value. What rounds to zero
 * has no sign.
 */
export function signed(value: number, format: (absolute: number) => string): string {
  const text = format(Math.abs(value));
  if (isZeroText(text)) return text;
  return `${value < 0 ? MINUS : '+'}${text}`;
}

/** `+$27.5k to +$43.2k` */
export function signedRange(
  low: number,
  high: number,
  format: (absolute: number) => string,
): string {
  return `${signed(low, format)} to ${signed(high, format)}`;
}
