import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import type { Comparison } from '../../../model/comparison.ts';
import { intervalCaption } from '../../../model/interval-caption.ts';
import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import type { ParameterIntervals } from '../../../model/parameter-intervals.ts';
import { changeText } from './amount-text.ts';
import { table } from './comparison-lines.ts';

/** The parameter layer for a terminal: every difference with the interval that has the assumptions in it. */
export function parameterLines(
  parameters: ParameterIntervals | null,
  { arms, basis }: Comparison,
  currency: string,
): readonly string[] {
  if (parameters === null) return [];
  const lines = arms.slice(1).flatMap((arm, challenger) => {
    const rows = parameters.measures.map(({ measure, differences }) => {
      const { label, unit } = MEASURE_DEFINITIONS[measure];
      const { low, high, parameterShare } = at(differences, challenger);
      const ends = `${changeText(low, unit, currency)} to ${changeText(high, unit, currency)}`;
      return [label, ends, `${Math.round(100 * parameterShare)}%`];
    });
    const head = [`${arm} minus ${at(arms, 0)}`, '95% interval', 'from assumptions'];
    return ['', ...table([head, ...rows])];
  });
  const caption = intervalCaption({ ...basis, layer: 'parameters' });
  return [
    ...lines,
    '',
    `These intervals: ${caption}; ${countWords(parameters.draws, 'behaviour model')} drawn.`,
  ];
}
