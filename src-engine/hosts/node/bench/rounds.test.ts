import { expect, it } from 'vitest';
import { measurement, median } from './rounds.ts';

it('takes the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

it('keeps the range with the median', () => {
  const head = { id: 'a.b', unit: 'x/s', better: 'higher', what: 'a thing' } as const;
  expect(measurement(head, [5, 9, 6])).toEqual({
    ...head,
    value: 6,
    lowest: 5,
    highest: 9,
    rounds: 3,
  });
});
