import type { SweepVariable } from '../../../../src-engine/model/sweep.ts';
import type { SweepField } from '../../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../../format/count.ts';
import { fieldUnit } from './field-units.ts';

/** As the engine allows for one number. */
const MOST_VALUES = 1000;

/** What is wrong with the values of one number, in its own unit; null when they can be swept. */
export function variableProblem(
  { from, to, step }: SweepVariable,
  field: SweepField,
  currency: string,
): string | null {
  const { text } = fieldUnit(field.unit, currency);
  if (from > to)
    return `The first value, ${text(from)}, is above the last, ${text(to)}: exchange them.`;
  if (step < 1) return 'A step of zero makes no list of values: use one above zero.';
  if (from < field.minimum)
    return `It can be ${text(field.minimum)} at least: ${text(from)} is too low.`;
  if (to > field.maximum)
    return `It can be ${text(field.maximum)} at most: ${text(to)} is too high.`;
  const values = Math.floor((to - from) / step) + 1;
  return values > MOST_VALUES
    ? `These are ${formatCount(values)} values; ${formatCount(MOST_VALUES)} are possible. Use a larger step.`
    : null;
}
