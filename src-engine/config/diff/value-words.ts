import { countWords } from '../../base/count-words.ts';
import { moneyWords } from '../words.ts';

/** A value of a strategy as a person reads it; the member's name says its unit, unless it is known to be money. */
export function valueWords(
  name: string,
  value: unknown,
  currency: string,
  none: string,
  isMoney = name.endsWith('Minor'),
): string {
  if (value === undefined || value === null) return none;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return value === '' ? 'empty' : String(value);
  if (isMoney) return moneyWords(value, currency);
  if (name.endsWith('BasisPoints')) return `${value / 100}%`;
  if (/months$/i.test(name)) return countWords(Number(value), 'month');
  return /days/i.test(name) ? `${value} d` : String(value);
}

/** Both words; a text and a number that read alike still differ. */
export function bothWords(
  name: string,
  old: unknown,
  current: unknown,
  currencies: readonly [string, string],
  none: string,
  areMoney?: readonly [boolean, boolean],
): { readonly old: string; readonly new: string } {
  const before = valueWords(name, old, currencies[0], none, areMoney?.[0]);
  const after = valueWords(name, current, currencies[1], none, areMoney?.[1]);
  if (before !== after) return { old: before, new: after };
  return { old: `${JSON.stringify(old)}`, new: `${JSON.stringify(current)}` };
}
