import { expect, it } from 'vitest';
import { at } from '../base/assert.ts';
import { defaultStrategies } from './default-strategies.ts';
import { differInNumbers } from './differ-in-numbers.ts';
import { numericFields } from './numeric-fields.ts';
import { withNumber } from './with-number.ts';

const [first, second] = [at(defaultStrategies(), 0), at(defaultStrategies(), 1)];

it('sees the same rules whatever the numbers and names are', () => {
  const other = numericFields(first).reduce(
    (strategy, { pointer, value, maximum }) =>
      value < maximum ? withNumber(strategy, pointer, value + 1) : strategy,
    { ...first, name: 'OTHER' },
  );
  expect(differInNumbers([first, other])).toBe(true);
});

it('sees other rules, and that one alone differs from nobody', () => {
  expect(differInNumbers([first, second])).toBe(false);
  expect(differInNumbers([first])).toBe(false);
});
