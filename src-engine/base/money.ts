/**
 * Money is an integer number of minor units (cents) of the portfolio's one currency. Columns are Float64Array because
 * a large balance exceeds 32 bits; every value is an integer below 2^53.
 */
export type Minor = number;

export function isMinor(value: number): boolean {
  return Number.isSafeInteger(value);
}

/** `1234` as `12.34`: point decimal, no grouping, for files. */
export function minorToDecimal(value: Minor, minorDigits = 2): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(minorDigits + 1, '0');
  if (minorDigits === 0) return `${sign}${digits}`;
  const cut = digits.length - minorDigits;
  return `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}
