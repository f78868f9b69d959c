import { expect, test } from 'vitest';
import { dayTicks, dayTicksToEnd, ticksFromZero } from './axis-ticks.ts';

test('ticks cover the values and zero with round steps', () => {
  expect(ticksFromZero(12_000, 4_519_000)).toEqual([
    0, 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000,
  ]);
  expect(ticksFromZero(-57_300, 243_000, 4)).toEqual([-100_000, 0, 100_000, 200_000, 300_000]);
  expect(ticksFromZero(0.02, 0.31)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  expect(ticksFromZero(-8, -2)).toEqual([-8, -6, -4, -2, 0]);
});

test('ticks of what is counted are whole', () => {
  expect(ticksFromZero(0, 1, 4, 1)).toEqual([0, 1]);
  expect(ticksFromZero(0, 3, 4, 1)).toEqual([0, 1, 2, 3]);
  expect(ticksFromZero(0, 9, 4, 1)).toEqual([0, 3, 6, 9]);
});

test('a flat zero series still has an axis', () => {
  expect(ticksFromZero(0, 0)).toEqual([0, 1]);
});

test('day ticks stay on whole weeks and months and within the horizon', () => {
  expect(dayTicks(120, 5)).toEqual([0, 30, 60, 90, 120]);
  expect(dayTicks(60, 7)).toEqual([0, 10, 20, 30, 40, 50, 60]);
  expect(dayTicks(45, 8)).toEqual([0, 10, 20, 30, 40]);
  expect(dayTicks(729, 8)).toEqual([0, 180, 360, 540, 720]);
});

test('the last day of a horizon has its tick where there is room for it', () => {
  expect(dayTicksToEnd(119, 6)).toEqual([0, 30, 60, 90, 119]);
  expect(dayTicksToEnd(92, 6)).toEqual([0, 30, 60, 90]);
  expect(dayTicksToEnd(3, 6)).toEqual([0, 3]);
  // A run of one day.
  expect(dayTicksToEnd(0, 6)).toEqual([0]);
});
