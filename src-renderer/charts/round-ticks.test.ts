import { expect, test } from 'vitest';
import { roundTicks } from './round-ticks.ts';

test('ticks cover the values with round steps and need not touch zero', () => {
  expect(roundTicks(64.2, 87.5)).toEqual([60, 65, 70, 75, 80, 85, 90]);
  expect(roundTicks(-3, 2)).toEqual([-3, -2, -1, 0, 1, 2]);
  expect(roundTicks(0.12, 0.19)).toEqual([0.12, 0.14, 0.16, 0.18, 0.2]);
});

test('one value still has an axis', () => {
  const ticks = roundTicks(40, 40);
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks[0]).toBeLessThanOrEqual(40);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(40);
  expect(roundTicks(0, 0).length).toBeGreaterThan(1);
});
