import { expect, test } from 'vitest';
import { thinnedDays } from './thinned-days.ts';

test('short horizons keep every day', () => {
  expect(thinnedDays(4)).toEqual([0, 1, 2, 3]);
  expect(thinnedDays(800)).toHaveLength(800);
});

test('long horizons keep the first and the last of at most 800 days, each once', () => {
  const days = thinnedDays(3651);
  expect(days).toHaveLength(800);
  expect(days[0]).toBe(0);
  expect(days.at(-1)).toBe(3650);
  expect(new Set(days).size).toBe(800);
});
