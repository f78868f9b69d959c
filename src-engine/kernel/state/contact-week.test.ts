import { expect, test } from 'vitest';
import { ContactWeek } from './contact-week.ts';

function most(...contacts: readonly [day: number, count: number][]): number {
  const week = new ContactWeek();
  week.reset();
  for (const [day, count] of contacts) week.add(day, count);
  return week.most;
}

test('counts the most contacts in any seven days in a row', () => {
  expect(most()).toBe(0);
  expect(most([20_000, 2], [20_006, 3])).toBe(5);
  expect(most([20_000, 2], [20_007, 3])).toBe(3);
  expect(most([1, 1], [1, 1], [3, 1], [8, 1], [9, 1])).toBe(3);
  expect(most([1, 4], [100, 1], [106, 2], [107, 1])).toBe(4);
});

test('forgets the account before', () => {
  const week = new ContactWeek();
  week.reset();
  week.add(50, 9);
  week.reset();
  week.add(52, 1);
  expect(week.most).toBe(1);
});
