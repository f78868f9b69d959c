import { numberLocale } from './locale.ts';
import { minorDigits } from './money.ts';

const decimalMark =
  new Intl.NumberFormat(numberLocale).formatToParts(1.5).find((part) => part.type === 'decimal')
    ?.value ?? '.';

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
/** Groups of three digits behind one kind of mark. */
const GROUPED = /^[+-]?\d{1,3}(\.\d{3})+$|^[+-]?\d{1,3}(,\d{3})+$/;

/**
 * A number as people type it: spaces and apostrophes group, point or comma is the decimal mark; of several marks the
 * last one is the decimal mark and the others group. One mark before three digits groups unless it is the computer's
 * own decimal mark. null when it is no number.
 */
export function parseNumber(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f'\u2019]/g, '').replace('\u2212', '-');
  const plain = decimalText(compact);
  return plain === null || !PLAIN.test(plain) ? null : Number(plain);
}

/** The number with a point as its only mark; null when its marks make no sense. */
function decimalText(compact: string): string | null {
  const marks = compact.replace(/[^.,]/g, '');
  if (marks === '') return compact;
  const ungrouped = compact.replace(/[.,]/g, '');
  if (marks.length === 1) {
    const groups = marks !== decimalMark && GROUPED.test(compact);
    return groups ? ungrouped : compact.replace(',', '.');
  }
  const lastMark = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const oneKind = marks === marks.charAt(0).repeat(marks.length);
  // 1.204.300 can only be grouping; 1.204,50 has its decimals after the last mark.
  if (oneKind) return GROUPED.test(compact) ? ungrouped : null;
  const whole = compact.slice(0, lastMark);
  return GROUPED.test(whole)
    ? `${whole.replace(/[.,]/g, '')}.${compact.slice(lastMark + 1)}`
    : null;
}

/** A symbol or code before the digits: "$", "US$", "CHF", "R"; and behind them: "€", "kr", "CHF". One letter there is no currency: "60k". */
const BEFORE = /^([+\-\u2212]?)\s*[\p{Sc}\p{L}]+/u;
const BEHIND = /(\p{Sc}|\p{L}{2,}\.?)$/u;

/** Typed money as minor units; a currency symbol or code around it is ignored. null when it is no amount. */
export function parseMoney(text: string, currency: string): number | null {
  const value = parseNumber(text.trim().replace(BEFORE, '$1').replace(BEHIND, ''));
  if (value === null) return null;
  const minor = Math.round(value * 10 ** minorDigits(currency));
  return Number.isSafeInteger(minor) ? minor : null;
}
