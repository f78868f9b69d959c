import { MEASURES, type MeasureId } from '../../../model/comparison.ts';
import { kebabCase } from '../run-output/words.ts';
import type { ValueType } from './value-types.ts';

/** `liquidation-rate`: a measure of the comparison. */
export const MEASURE: ValueType<MeasureId> = {
  placeholder: 'MEASURE',
  expects: `one of ${MEASURES.map(kebabCase).join(', ')}`,
  parse: (text) => MEASURES.find((measure) => kebabCase(measure) === text) ?? null,
};
