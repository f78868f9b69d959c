import { MEASURES, type MeasureId } from './comparison.ts';
import { MEASURE_DEFINITIONS } from './measure-definitions.ts';

/** Which measures a comparison leaves out, and why, so that nobody takes what is not there for 0; null without any. */
export function leftOutMeasures({
  measures,
}: {
  readonly measures: readonly { readonly measure: MeasureId }[];
}): string | null {
  const there = new Set(measures.map(({ measure }) => measure));
  const labels = MEASURES.flatMap((id) => (there.has(id) ? [] : [MEASURE_DEFINITIONS[id].label]));
  if (labels.length === 0) return null;
  return `Left out, as an arm has nothing to work ${labels.length === 1 ? 'it' : 'them'} out from: ${labels.join('; ')}.`;
}
