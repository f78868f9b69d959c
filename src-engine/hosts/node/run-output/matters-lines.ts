import { editedMattersOf } from '../../../model/change-that-matters.ts';
import { type Comparison, MEASURES } from '../../../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import { sizeText } from './amount-text.ts';

/**
 * Changes that matter that are not the defaults. Those edited when the figures were known can be edited for what they say:
 * that is told, with what the run had.
 */
export function mattersLines(comparison: Comparison, currency: string): readonly string[] {
  const { matters = {} } = comparison;
  const set = MEASURES.flatMap((measure) => {
    const change = matters[measure];
    const { label, unit } = MEASURE_DEFINITIONS[measure];
    return change === undefined ? [] : [`${label} ${sizeText(change, unit, currency)}`];
  });
  const edited = editedMattersOf(comparison).map(({ measure, from, to }) => {
    const { label, unit } = MEASURE_DEFINITIONS[measure];
    return `${label} ${sizeText(to, unit, currency)} (the run had ${sizeText(from, unit, currency)})`;
  });
  return [
    ...(set.length === 0 ? [] : [`Changes that matter, set before the run: ${set.join('; ')}.`]),
    ...(edited.length === 0
      ? []
      : [`Changes that matter, edited after the run: ${edited.join('; ')}.`]),
  ];
}
