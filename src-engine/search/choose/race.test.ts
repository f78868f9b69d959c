import { expect, it } from 'vitest';
import { survivors } from './race.ts';

const LEADER = [10, 12, 8, 11, 9, 10, 12, 8];
const column = (change: (value: number, index: number) => number) =>
  Float64Array.from(LEADER, change);

it('drops what is surely behind and keeps what may still win', () => {
  const columns = [
    column((value) => value),
    column((value) => value - 3),
    // Behind by half on average, but some accounts gain a lot.
    column((value, index) => value - 0.5 + (index % 2 === 0 ? 5 : -5)),
  ];
  expect(survivors(columns, 0)).toEqual([0, 2]);
});

it('keeps all that are as good for all that matters, however many', () => {
  const close = Array.from({ length: 9 }, (_, index) => column((value) => value - index * 0.1));
  expect(survivors(close, 1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(survivors(close, 0.35)).toEqual([0, 1, 2, 3]);
});

it('keeps a leader that stands alone', () => {
  expect(survivors([column((value) => value - 1), column((value) => value)], 0)).toEqual([1]);
});
