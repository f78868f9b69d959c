import { type Matters, MEASURES, type MeasureId } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import { differenceText } from '../measure-text.ts';

/** A change that matters without a sign: `$20.4k`, `0.50 pp`. */
export function changeSize(measure: MeasureId, change: number, currency: string): string {
  return differenceText(MEASURE_DEFINITIONS[measure].unit, change, currency).replace(/^\+/, '');
}

/** `Net cash collected $1.0k; Cured at the end 1.00 pp`, or `defaults`. */
export function mattersText(matters: Matters, currency: string): string {
  const set = MEASURES.flatMap((measure) => {
    const change = matters[measure];
    const { label } = MEASURE_DEFINITIONS[measure];
    return change === undefined ? [] : [`${label} ${changeSize(measure, change, currency)}`];
  });
  return set.length === 0 ? 'defaults' : set.join('; ');
}
