import type { SweepHeader, SweptNumber } from '../../../../src-engine/protocol/methods.ts';
import { counted } from '../../../format/count.ts';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';
import { shortLabel } from './setting-words.ts';

/** A list shows so many of the numbers of a sweep; the page beside it shows all. */
const MOST_NAMED = 2;

function rangeText({ unit, from, to }: SweptNumber, currency: string): string {
  const { text } = fieldUnit(unit, currency);
  return `${text(from)} to ${text(to)}`;
}

/** A sweep in a list: `Sweep 3: STD, oldest debt at least 7 d to 28 d, 4 of 4 settings`. */
export function sweepTitle(header: SweepHeader): string {
  const { id, championName, varied, currency, finished, settings } = header;
  const named = varied
    .slice(0, MOST_NAMED)
    .map((one) => `${shortLabel(one.label)} ${rangeText(one, currency)}`);
  const more = varied.length - named.length;
  const rest = more > 0 ? [`${counted(more, 'more number')}`] : [];
  return `Sweep ${id}: ${[championName, ...named, ...rest].join(', ')}, ${finished} of ${counted(settings, 'setting')}`;
}

/** Everything that was varied, with its place, range, step and value as it was; empty when nothing is known. */
export function variedSentence({ varied, currency }: SweepHeader): string {
  if (varied.length === 0) return '';
  const parts = varied.map((one) => {
    const { text } = fieldUnit(one.unit, currency);
    return `${fieldWords(one.label)} from ${rangeText(one, currency)} by ${text(one.step)} (as it was: ${text(one.championValue)})`;
  });
  return `Varied: ${parts.join('; ')}.`;
}
