import { expect, test } from 'vitest';
import type { ArmDetails } from '../../../../src-engine/protocol/methods.ts';
import { betterBy, rollDays, rollDifference, rollGrid } from './roll-grid.ts';

function arm(moved: readonly number[]): ArmDetails {
  return {
    rollCells: moved.map((numerator, month) => ({
      arm: 'X',
      day: month * 30,
      from: '1-30',
      to: '31-60',
      numerator,
      denominator: 100 * (month + 1),
      rate: numerator / (100 * (month + 1)),
    })),
    rollRates: [
      {
        arm: 'X',
        day: 0,
        from: '61-90 and 91+',
        to: '91+',
        numerator: 30,
        denominator: 60,
        rate: 0.5,
        accounts: { numerator: 1, denominator: 2, rate: 0.5 },
      },
    ],
  } as unknown as ArmDetails;
}

const arms = [arm([40, 50]), arm([20, 40])];
const FROM = 2;
const TO = 3;

test('months are pooled by what they are made of, not by the mean of their rates', () => {
  expect(rollDays(arms)).toEqual([0, 30]);
  const grid = rollGrid(arms, 'count', null);
  expect(grid.arms[0]?.[FROM]?.[TO]).toEqual({ numerator: 90, denominator: 300, rate: 0.3 });
  expect(rollGrid(arms, 'count', 30).arms[0]?.[FROM]?.[TO]?.rate).toBe(0.25);
  expect(grid.arms[0]?.[0]?.[0]).toBeNull();
});

test('less that grows older is better, more that is paid too', () => {
  const grid = rollGrid(arms, 'count', null);
  const difference = rollDifference(grid, 1, FROM, TO) ?? 0;
  expect(difference).toBeCloseTo(-0.1, 12);
  expect(betterBy(grid, FROM, TO, difference)).toBeCloseTo(0.1, 12);
  expect(betterBy(grid, FROM, 0, 0.2)).toBe(0.2);
  expect(betterBy(grid, FROM, FROM, 0.2)).toBe(-0.2);
  expect(betterBy(grid, 1, 1, 0.2)).toBe(0.2);
  expect(rollDifference(grid, 1, 0, 0)).toBeNull();
});

test('by amount the rows are those of the engine', () => {
  const grid = rollGrid(arms, 'amount', null);
  expect(grid.froms).toEqual(['61-90 and 91+']);
  expect(grid.tos).toEqual(['1-30', '31-60', '61-90', '91+']);
  expect(grid.arms[0]?.[0]?.[3]?.rate).toBe(0.5);
});
