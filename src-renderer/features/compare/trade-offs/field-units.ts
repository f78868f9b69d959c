import type { NumericUnit } from '../../../../src-engine/config/numeric-unit.ts';
import { formatCount, formatNumber } from '../../../format/count.ts';
import { currencySymbol, formatMoney, minorDigits } from '../../../format/money.ts';

/** How a number of a strategy is written and typed: the engine counts in whole units, people in larger ones. */
export interface FieldUnit {
  /** Engine units in one typed unit. */
  readonly scale: number;
  /** Decimals when typed. */
  readonly digits: number;
  /** Behind the number; null for plain counts. */
  readonly suffix: string | null;
  readonly text: (value: number) => string;
}

/** The unit of a field in the portfolio's currency. */
export function fieldUnit(unit: NumericUnit, currency: string): FieldUnit {
  switch (unit) {
    case 'minor': {
      const digits = minorDigits(currency);
      return {
        scale: 10 ** digits,
        digits,
        suffix: currencySymbol(currency),
        text: (value) => formatMoney(value, currency),
      };
    }
    case 'basisPoints':
      return {
        scale: 100,
        digits: 2,
        suffix: '%',
        text: (value) => `${formatNumber(value / 100, 2)}%`,
      };
    case 'days':
      return plain('d');
    case 'months':
      return plain('mo');
    case 'minutes':
      return plain('min');
    case 'points':
      return plain('pt');
    default:
      return plain(null);
  }
}

function plain(suffix: string | null): FieldUnit {
  const end = suffix === null ? '' : ` ${suffix}`;
  return { scale: 1, digits: 0, suffix, text: (value) => `${formatCount(value)}${end}` };
}
