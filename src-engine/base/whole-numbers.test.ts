import { describe, expect, it } from 'vitest';
import { NarrowNumbers } from './whole-numbers.ts';

/** All that is written, in parts of so many numbers. */
function written(values: readonly number[], width: number) {
  const numbers = new NarrowNumbers(values.length);
  for (let from = 0; from < values.length; from += width)
    numbers.set(Float64Array.from(values.slice(from, from + width)), from);
  return numbers.values;
}

const NARROW = [0, -1, 2 ** 31 - 1, -(2 ** 31)];

describe('numbers that are written part by part', () => {
  it('take four bytes each while all of them fit', () => {
    expect(written(NARROW, 2)).toEqual(Int32Array.from(NARROW));
  });

  it.each([
    ['too large', 2 ** 31],
    ['too small', -(2 ** 31) - 1],
    ['a fraction', 0.5],
    ['minus zero', -0],
  ])(
    'take eight from a number on that is %s, and lose nothing of what came before or after',
    (_, wide) => {
      const values = [...NARROW, wide, ...NARROW];
      for (const width of [1, 3, values.length])
        expect(written(values, width)).toEqual(Float64Array.from(values));
    },
  );

  it('are zeros where nothing has been written', () => {
    const numbers = new NarrowNumbers(3);
    numbers.set([7], 1);
    expect(numbers.values).toEqual(Int32Array.from([0, 7, 0]));
  });
});
