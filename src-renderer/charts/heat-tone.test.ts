import { expect, test } from 'vitest';
import { differenceTone, levelTone } from './heat-tone.ts';

test('levels go in tenths and nothing is not coloured', () => {
  expect([0, 0.004, 0.02, 0.497, 0.62, 1].map(levelTone)).toEqual([
    '',
    '',
    'lv-1',
    'lv-5',
    'lv-6',
    'lv-10',
  ]);
});

test('better is teal, worse is brown, by their share of the largest', () => {
  expect(differenceTone(10, 10)).toBe('dv-n3');
  expect(differenceTone(4, 10)).toBe('dv-n2');
  expect(differenceTone(-1, 10)).toBe('dv-p1');
  expect(differenceTone(-9, 10)).toBe('dv-p3');
  expect(differenceTone(0.1, 10)).toBe('');
  expect(differenceTone(0, 0)).toBe('');
});
