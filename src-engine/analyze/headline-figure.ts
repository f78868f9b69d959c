import { coinWords } from '../base/coin-words.ts';
import { compactMoneyText } from '../base/money-text.ts';
import { numberText } from '../base/number-text.ts';
import type { MeasureUnit } from '../model/comparison.ts';

/** Behind a range, where the figures themselves have no unit. */
const RANGE_UNIT: Readonly<Partial<Record<MeasureUnit, string>>> = {
  days: ' days',
  perThousand: ' per 1,000 accounts',
};

/** Of a number of hundredths, halves away from zero as for money: `1.25`, `−0.30`. */
function twoDecimals(hundredths: number): string {
  return numberText((Math.sign(hundredths) * Math.round(Math.abs(hundredths))) / 100, 2);
}

/** A difference in the measure's unit, in the steps that readings go by: `$35.3k`, `1.25 pp`, `0.52`. */
function headlineFigure(value: number, unit: MeasureUnit, currency: string): string {
  switch (unit) {
    case 'minor':
      return compactMoneyText(value, currency);
    case 'ratio':
      return `${twoDecimals(value * 10_000)} pp`;
    case 'minorPerMinor': {
      const ratio = coinWords(currency)?.ratio;
      return `${twoDecimals(value * 10_000)} ${ratio ?? 'pp'}`;
    }
    case 'days':
      return twoDecimals(value * 100);
    case 'perThousand':
      return numberText(value, 1);
    case 'count':
      return numberText(value);
  }
}

/** The smallest number that a figure of the unit shows. */
const STEPS: Readonly<Record<MeasureUnit, number>> = {
  ...{ minor: 1, ratio: 0.0001, minorPerMinor: 0.0001, days: 0.01, perThousand: 0.1, count: 1 },
};

/** How much more or less, without its sign; what no figure shows is under the smallest that one does: `under 0.01 pp`. */
export function headlineAmount(value: number, unit: MeasureUnit, currency: string): string {
  const figure = headlineFigure(Math.abs(value), unit, currency);
  return /[1-9]/.test(figure) ? figure : `under ${headlineFigure(STEPS[unit], unit, currency)}`;
}

/** `$27.5k to $43.2k`, `−0.60 to −0.44 days`. */
export function headlineRange(
  low: number,
  high: number,
  unit: MeasureUnit,
  currency: string,
): string {
  const [from, to] = [low, high].map((end) => headlineFigure(end, unit, currency));
  return `${from} to ${to}${RANGE_UNIT[unit] ?? ''}`;
}
