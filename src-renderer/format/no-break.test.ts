import { expect, test } from 'vitest';
import { keepUnits } from './no-break.ts';

test('no line ends between a figure and its unit, and every other space stays', () => {
  expect(keepUnits('It exceeds the limit (272.1 /1k, at most 210.0 /1k), 1.25 pp more.')).toBe(
    'It exceeds the limit (272.1\u00a0/1k, at most 210.0\u00a0/1k), 1.25\u00a0pp more.',
  );
  expect(keepUnits('95.0 h and 3 hours, 44 d and 2 days, 0.25 ¢')).toBe(
    '95.0\u00a0h and 3 hours, 44\u00a0d and 2 days, 0.25\u00a0¢',
  );
});
