import { isChange } from '../../../model/change-that-matters.ts';
import { type Matters, MEASURES, type MeasureId } from '../../../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import { kebabCase } from '../run-output/words.ts';
import type { ValueType } from './value-types.ts';

/** The change that matters of a measure, in its unit: minor units of money, a share for a rate. */
export interface ChangeThatMatters {
  readonly measure: MeasureId;
  readonly change: number;
}

const CHANGE = /^([a-z0-9-]+)=(\d{1,15}(?:\.\d{1,9})?)$/;

const money = MEASURES.filter((measure) => MEASURE_DEFINITIONS[measure].unit === 'minor');

/** `net-cash=50000`: a difference of less than 500.00 is too small to matter. */
export const CHANGE_THAT_MATTERS: ValueType<ChangeThatMatters> = {
  placeholder: 'MEASURE=N',
  expects: `one of ${MEASURES.map(kebabCase).join(', ')} with its change, 0 or more (whole minor units for ${money.map(kebabCase).join(', ')}), for example net-cash=50000`,
  parse: (text) => {
    const [, name, typed] = CHANGE.exec(text) ?? [];
    const measure = MEASURES.find((one) => kebabCase(one) === name);
    const change = Number(typed);
    return measure !== undefined && isChange(measure, change) ? { measure, change } : null;
  },
};

/** Of the same measure given twice, the last one holds. */
export function mattersOfOptions(given: readonly ChangeThatMatters[]): Matters {
  return Object.fromEntries(given.map(({ measure, change }) => [measure, change]));
}
