import { moneyText } from '../../base/money-text.ts';
import { numberText } from '../../base/number-text.ts';
import type { MeasureUnit } from '../../model/comparison.ts';

/** A value of a measure for a reader: money in whole units of the currency, shares in percent. */
export function valueWords(value: number, unit: MeasureUnit, currency: string): string {
  switch (unit) {
    case 'minor':
      return moneyText(Math.round(value), currency);
    case 'ratio':
      return `${numberText(value * 100, 2)}%`;
    case 'days':
      return numberText(value, 2);
    case 'perThousand':
      return numberText(value, 2);
    case 'count':
      return numberText(value, 1);
    case 'minorPerMinor':
      return numberText(value, 4);
  }
}

/** The same of a difference, with its sign; shares differ by percentage points. */
export function changeWords(value: number, unit: MeasureUnit, currency: string): string {
  const words = valueWords(value, unit, currency);
  const signed = value > 0 && /[1-9]/.test(words) ? `+${words}` : words;
  return unit === 'ratio' ? signed.replace('%', ' pp') : signed;
}

/** A size of a difference without a sign, with its unit: a change that matters. */
export function sizeWords(value: number, unit: MeasureUnit, currency: string): string {
  const words = [changeWords(value, unit, currency).replace(/^\+/, ''), UNIT_WORDS[unit]];
  return words.filter((word) => word !== '').join(' ');
}

const UNIT_WORDS: Readonly<Record<MeasureUnit, string>> = {
  minor: '',
  ratio: '',
  days: 'days',
  perThousand: 'per 1,000 accounts',
  count: '',
  minorPerMinor: 'per unit collected',
};

/** Unit and direction behind a measure's label: `days, lower is better`. */
export function unitWords(unit: MeasureUnit, direction: 'higher' | 'lower'): string {
  return [UNIT_WORDS[unit], `${direction} is better`].filter((word) => word !== '').join(', ');
}
