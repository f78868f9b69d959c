import { coinWords } from '../../../src-engine/base/coin-words.ts';
import type { MeasureUnit } from '../../../src-engine/model/comparison.ts';
import { formatCount, formatNumber } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoneyFigure } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import { signed, signedRange } from '../../format/signed.ts';

/** A measure's value in its row: `$4.519M`, `78.5%`, `40.4 d`, `73.0 /1k`, `1.98 ¢/$`. */
export function measureText(unit: MeasureUnit, value: number, currency: string): string {
  switch (unit) {
    case 'minor':
      return formatMoneyFigure(value, currency);
    case 'ratio':
      return formatPercent(value);
    case 'days':
      return formatDays(value, 1);
    case 'perThousand':
      return `${perThousandText(value)} /1k`;
    case 'count':
      return countText(value);
    case 'minorPerMinor': {
      const words = coinWords(currency);
      return words === null
        ? formatPercent(value, 2)
        : `${formatNumber(value * 100, 2)} ${words.ratio}`;
    }
  }
}

/** A difference with its sign and unit: `+$35.3k`, `−1.25 pp`. */
export function differenceText(unit: MeasureUnit, value: number, currency: string): string {
  return `${signed(value, sizeText(unit, currency))}${differenceUnit(unit, currency)}`;
}

/** `+$27.5k to +$43.2k`, `−1.38 to −1.11`: the unit stands at the difference, once. */
export function intervalText(
  unit: MeasureUnit,
  low: number,
  high: number,
  currency: string,
): string {
  // A single account, or customer, is no sample.
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'no interval';
  return signedRange(low, high, sizeText(unit, currency));
}

/** The size of a difference without sign and unit. */
function sizeText(unit: MeasureUnit, currency: string): (absolute: number) => string {
  switch (unit) {
    case 'minor':
      return (absolute) => formatMoneyFigure(absolute, currency);
    case 'ratio':
    case 'minorPerMinor':
      return (absolute) => formatNumber(absolute * 100, 2);
    case 'days':
      return (absolute) => formatNumber(absolute, 2);
    case 'perThousand':
      return perThousandText;
    case 'count':
      return countText;
  }
}

function differenceUnit(unit: MeasureUnit, currency: string): string {
  switch (unit) {
    case 'minor':
    case 'count':
      return '';
    case 'ratio':
      return ' pp';
    case 'days':
      return ' d';
    case 'perThousand':
      return ' /1k';
    case 'minorPerMinor':
      return ` ${coinWords(currency)?.coin ?? 'pp'}`;
  }
}

/** Harm points run into thousands, where a tenth says nothing and does not fit its column. */
function perThousandText(value: number): string {
  return formatNumber(value, Math.abs(value) >= 1000 ? 0 : 1);
}

/** Means of counts over replications are not whole; a tenth matters only for small ones. */
function countText(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value)
    ? formatCount(value)
    : formatNumber(value, 1);
}
