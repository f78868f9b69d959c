import { expect, it } from 'vitest';
import { numberText } from './number-text.ts';

it('sets thousands apart and signs only what has a size', () => {
  expect(numberText(12_000)).toBe('12,000');
  expect(numberText(1_234_567.891, 2)).toBe('1,234,567.89');
  expect(numberText(-3.25, 2)).toBe('\u22123.25');
  expect(numberText(-0.001, 2)).toBe('0.00');
  expect(numberText(999)).toBe('999');
});
