import { coinWords } from '../../../../src-engine/base/coin-words.ts';
import { isChange } from '../../../../src-engine/model/change-that-matters.ts';
import type { MeasureId, MeasureUnit } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import { minorDigits } from '../../../format/money.ts';
import { parseNumber } from '../../../format/parse.ts';

/** Of a measure's unit in one of what people type: money in the currency, rates in percentage points, costs in coins. */
function typedUnit(unit: MeasureUnit, currency: string): number {
  if (unit === 'minor') return 10 ** minorDigits(currency);
  return unit === 'ratio' || unit === 'minorPerMinor' ? 0.01 : 1;
}

/** Behind the field: `USD`, `pp`, `days`, `per 1,000`, `¢/$`; nothing for a count. */
export function changeUnit(measure: MeasureId, currency: string): string {
  switch (MEASURE_DEFINITIONS[measure].unit) {
    case 'minor':
      return currency;
    case 'ratio':
      return 'pp';
    case 'days':
      return 'days';
    case 'perThousand':
      return 'per 1,000';
    case 'count':
      return '';
    case 'minorPerMinor':
      return coinWords(currency)?.ratio ?? 'pp';
  }
}

/** A change as it stands in its field, exact and without grouping. */
export function typedChange(measure: MeasureId, change: number, currency: string): string {
  const typed = change / typedUnit(MEASURE_DEFINITIONS[measure].unit, currency);
  return String(Number(typed.toPrecision(12)));
}

/** The change of a typed text, in the measure's unit; null when the measure cannot have it. */
export function readChange(measure: MeasureId, text: string, currency: string): number | null {
  const typed = parseNumber(text);
  if (typed === null) return null;
  const { unit } = MEASURE_DEFINITIONS[measure];
  const change = Number((typed * typedUnit(unit, currency)).toPrecision(12));
  const whole = unit === 'minor' ? Math.round(change) : change;
  return isChange(measure, whole) ? whole : null;
}

/** What a figure of a unit is in, behind a comma. */
function inUnit(unit: string): string {
  if (unit === '') return '';
  if (unit === 'pp') return ', in percentage points';
  return unit === 'per 1,000' ? `, ${unit} accounts` : `, in ${unit}`;
}

/** `Net cash collected must be a number of 0 or more, in USD.` */
export function wrongChange(measure: MeasureId, currency: string): string {
  const { label } = MEASURE_DEFINITIONS[measure];
  return `${label} must be a number of 0 or more${inUnit(changeUnit(measure, currency))}.`;
}
