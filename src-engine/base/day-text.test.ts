import { expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { dayText } from './day-text.ts';

it.each([
  [1, '3 Jan 2026'],
  [7, '3 Jul 2026'],
  [9, '3 Sep 2026'],
  [12, '3 Dec 2026'],
])('writes a date as the screens do: month %i', (month, text) => {
  expect(dayText(dayOf(2026, month, 3))).toBe(text);
});
