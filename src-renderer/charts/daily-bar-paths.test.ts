import { expect, test } from 'vitest';
import { dailyBarPaths } from './daily-bar-paths.ts';

const MARGINS = { left: 10, right: 10, top: 0, bottom: 0 };
const series = (key: string, values: readonly number[]) => ({
  key,
  label: key,
  color: `var(--${key})`,
  values,
});

test('each day is one bar from zero, in the middle of its band', () => {
  const [path] = dailyBarPaths([series('a', [5, 10])], 10, 220, 100, MARGINS);
  // Two bands of 100 pixels; a bar takes 82 of them.
  expect(path).toEqual({
    key: 'a',
    color: 'var(--a)',
    path: 'M19 100V50h82V100zM119 100V0h82V100z',
  });
});

test('the next series stands on the one before, and a day without a value has no bar', () => {
  const [, upper] = dailyBarPaths(
    [series('a', [4, 10]), series('b', [6, 0])],
    10,
    220,
    100,
    MARGINS,
  );
  expect(upper?.path).toBe('M19 60V0h82V60z');
});

test('bars of many days touch, so that none is thinner than a pixel', () => {
  const [path] = dailyBarPaths([series('a', new Array<number>(200).fill(1))], 1, 220, 100, MARGINS);
  expect(path?.path.startsWith('M10 100V0h1V100zM11 100')).toBe(true);
});
