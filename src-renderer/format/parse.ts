import { numberLocale } from './locale.ts';
import { minorDigits } from './money.ts';

const decimalMark =
  new Intl.NumberFormat(numberLocale).formatToParts(1.5).find((part) => part.type === 'decimal')
    ?.value ?? '.';

const PLAIN = /^[+\u2212-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/**
 * A number as people type it: spaces and apostrophes group, point or comma is the decimal mark; of several marks the
 * last one is the decimal mark and the others group. One mark before three digits groups unless it is the computer's
 * own decimal mark. null when it is no number.
 */
export function parseNumber(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f'\u2019]/g, '');
  const lastMark = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const marks = compact.replace(/[^.,]/g, '');
  const [mark] = marks;
  let plain = compact;
  if (marks.length > 1) {
    const sameMark = marks.split('').every((each) => each === mark);
    // 1.204.300 can only be grouping; 1.204,50 has its decimals after the last mark.
    plain = sameMark
      ? compact.replace(/[.,]/g, '')
      : `${compact.slice(0, lastMark).replace(/[.,]/g, '')}.${compact.slice(lastMark + 1)}`;
  }
  if (marks.length === 1 && mark !== decimalMark && /\d[.,]\d{3}$/.test(compact)) {
    plain = compact.replace(/[.,]/g, '');
  }
  if (!PLAIN.test(plain)) return null;
  const value = Number(plain.replace(',', '.').replace('\u2212', '-'));
  return Number.isFinite(value) ? value : null;
}

/** Typed money as minor units; a currency symbol or code around it is ignored. null when it is no amount. */
export function parseMoney(text: string, currency: string): number | null {
  const value = parseNumber(text.replace(/[\p{Sc}\p{L}]/gu, ''));
  if (value === null) return null;
  const minor = Math.round(value * 10 ** minorDigits(currency));
  return Number.isSafeInteger(minor) ? minor : null;
}
