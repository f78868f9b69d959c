import type { MeasureId, MeasureUnit } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import { exactMoneyValues, type ValueFormat } from '../../../charts/value-format.ts';
import { formatNumber } from '../../../format/count.ts';
import { signed } from '../../../format/signed.ts';
import { measureText } from '../measure-text.ts';

/** A value times `factor` with so many decimals, and its unit behind it. */
function scaled(unit: string, factor: number, digits: number): ValueFormat {
  const number = (value: number) => formatNumber(value * factor, digits);
  const size = (value: number) => (unit === '' ? number(value) : `${number(value)} ${unit}`);
  return {
    unit,
    axis: () => number,
    text: size,
    signed: (value) => signed(value, size),
    full: size,
    csv: (value) => String(Number((value * factor).toPrecision(10))),
  };
}

/** Differences of a measure between two arms, as charts and tables write them. Shares differ by percentage points. */
export function differenceFormat(unit: MeasureUnit, currency: string): ValueFormat {
  switch (unit) {
    case 'minor':
      return exactMoneyValues(currency);
    case 'ratio':
    case 'minorPerMinor':
      return scaled('pp', 100, 2);
    case 'days':
      return scaled('d', 1, 2);
    case 'perThousand':
      return scaled('/1k', 1, 1);
    case 'count':
      return scaled('', 1, 2);
  }
}

/** The champion's own value in a segment. */
export function segmentValueText(measure: MeasureId, value: number, currency: string): string {
  const { unit } = MEASURE_DEFINITIONS[measure];
  if (unit === 'minor') return exactMoneyValues(currency).full(value);
  if (unit === 'count') return formatNumber(value, 2);
  return measureText(unit, value, currency);
}

/** Sums over the portfolio are means an account in a segment; shares, rates and days are what they are. */
export function segmentTitle(measure: MeasureId): string {
  const { label, unit } = MEASURE_DEFINITIONS[measure];
  return unit === 'minor' || unit === 'count' ? `${label} per account` : label;
}
