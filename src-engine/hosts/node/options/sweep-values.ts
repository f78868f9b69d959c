import type { SweepVariable } from '../../../model/sweep.ts';
import type { ValueType } from './value-types.ts';

const VARIABLE = /^(\/.+)=(-?\d{1,15})\.\.(-?\d{1,15})(?:\/(\d{1,15}))?$/;

/** `/creditRating/riskyBelow=500..600/20`: a number of the strategy with its values. */
export const SWEEP_VARIABLE: ValueType<SweepVariable> = {
  placeholder: 'POINTER=FROM..TO/STEP',
  expects: 'a JSON pointer with its values, for example /creditRating/riskyBelow=500..600/20',
  parse: (text) => {
    const found = VARIABLE.exec(text);
    if (found === null) return null;
    const [, pointer = '', from, to, step = '1'] = found;
    return { pointer, from: Number(from), to: Number(to), step: Number(step) };
  },
};
