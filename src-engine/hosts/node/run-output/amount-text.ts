import { coinWords } from '../../../base/coin-words.ts';
import { moneyText } from '../../../base/money-text.ts';
import type { MeasureUnit } from '../../../model/comparison.ts';

const MINUS = '\u2212';

/** A measure's value for people: money in the currency, shares in percent, cost per unit collected in coins. */
export function measureText(value: number, unit: MeasureUnit, currency: string): string {
  switch (unit) {
    case 'minor':
      return moneyText(Math.round(value), currency);
    case 'ratio':
      return `${(value * 100).toFixed(2)}%`;
    case 'days':
      return `${value.toFixed(2)} days`;
    case 'perThousand':
      return `${value.toFixed(2)} per 1000`;
    case 'count':
      return value.toFixed(1);
    case 'minorPerMinor': {
      const ratio = coinWords(currency)?.ratio;
      return `${(value * 100).toFixed(2)}${ratio === undefined ? '%' : ` ${ratio}`}`;
    }
  }
}

/** The size of a difference; shares differ by percentage points. */
export function sizeText(value: number, unit: MeasureUnit, currency: string): string {
  const size = measureText(Math.abs(value), unit, currency);
  return unit === 'ratio' ? size.replace('%', ' pp') : size;
}

/** The same with a sign. */
export function changeText(value: number, unit: MeasureUnit, currency: string): string {
  const size = sizeText(value, unit, currency);
  const isZero = !/[1-9]/.test(unit === 'perThousand' ? size.replace('per 1000', '') : size);
  const sign = isZero ? '' : value < 0 ? MINUS : '+';
  return `${sign}${size}`;
}
