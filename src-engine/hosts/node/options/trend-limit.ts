import type { TrendLimit } from '../../../model/trends/trend-limit.ts';
import {
  TREND_MEASURE_IDS,
  TREND_MEASURES,
  type TrendMeasureId,
} from '../../../model/trends/trend-measures.ts';
import type { ValueType } from './value-types.ts';

const MOST_DIGITS = /^([a-z0-9-]+)=(\d{1,13}(?:\.\d{1,4})?)$/;

/** `past-due-minor` is `past-due`: amounts are given in the currency. */
export function trendMeasureName(measure: TrendMeasureId): string {
  return measure.replace(/Minor$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const NAMES = TREND_MEASURE_IDS.map(trendMeasureName);

/** A measure by its name on the command line. */
export const TREND_MEASURE: ValueType<TrendMeasureId> = {
  placeholder: 'NAME',
  expects: `one of ${NAMES.join(', ')}`,
  parse: (text) => TREND_MEASURE_IDS[NAMES.indexOf(text)] ?? null,
};

/** A limit as it is written: money in the currency, rates in percent. */
export interface WrittenLimit {
  readonly measure: TrendMeasureId;
  readonly value: number;
}

/** `past-due=700000`, `par60=14.5`. */
export const TREND_LIMIT: ValueType<WrittenLimit> = {
  placeholder: 'NAME=N',
  expects: `one of ${NAMES.join(', ')} with its limit, amounts in the currency and rates in percent, for example par60=14.5`,
  parse: (text) => {
    const [, name = '', value = ''] = MOST_DIGITS.exec(text) ?? [];
    const measure = TREND_MEASURE.parse(name);
    return measure === null ? null : { measure, value: Number(value) };
  },
};

/** In units of the measure, for a currency with so many digits behind the point. */
export function trendLimit({ measure, value }: WrittenLimit, minorDigits: number): TrendLimit {
  const { unit } = TREND_MEASURES[measure];
  const limit =
    unit === 'minor'
      ? Number(`${value}e${minorDigits}`)
      : unit === 'rate'
        ? Number(`${value}e-2`)
        : value;
  return { measure, limit, watched: true, acceptedDay: null };
}
