import { expect, it } from 'vitest';
import { DayPreview } from './day-preview.ts';

const ask = (account: number, rank: number, units = 1, group = 0) => ({
  ...{ account, rank, units, group, day: 4, place: 0, sinceDay: 4 },
  ...{ keyA: account, keyB: 0 },
});

it('a question fits when those before it leave room, whenever they were known', () => {
  const preview = new DayPreview([{ perWorkday: 2 }, { perWorkday: 1 }]);
  expect(preview.add(ask(1, 10))).toBe(true);
  expect(preview.add(ask(2, 20))).toBe(true);
  expect(preview.add(ask(3, 5))).toBe(false);
  // Stands before both, so the last of them fits no more.
  expect(preview.add(ask(4, 30))).toBe(true);
  expect(preview.add(ask(5, 10))).toBe(false);
  expect(preview.add(ask(6, 25))).toBe(true);
  expect(preview.add(ask(7, 20))).toBe(false);
  expect(preview.add(ask(8, 0, 1, 1))).toBe(true);
});

it('a question that takes more than there is does not fit', () => {
  const preview = new DayPreview([{ perWorkday: 2 }]);
  expect(preview.add(ask(1, 10, 3))).toBe(false);
  expect(preview.add(ask(2, 5))).toBe(true);
});
