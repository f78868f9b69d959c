import { expect, it } from 'vitest';
import { changeText, measureText } from './amount-text.ts';

it('shows each unit', () => {
  expect(measureText(1_234_567.4, 'minor', 'USD')).toBe('$12,345.67');
  expect(measureText(0.71397, 'ratio', 'USD')).toBe('71.40%');
  expect(measureText(43.923825, 'days', 'USD')).toBe('43.92 days');
  expect(measureText(211.2, 'perThousand', 'USD')).toBe('211.20 per 1000');
  expect(measureText(24_963.79, 'count', 'USD')).toBe('24963.8');
  expect(measureText(0.05412, 'minorPerMinor', 'USD')).toBe('5.41 ¢/$');
  expect(measureText(0.05412, 'minorPerMinor', 'CHF')).toBe('5.41%');
});

it('signs a change, but not a zero', () => {
  expect(changeText(1234, 'minor', 'USD')).toBe('+$12.34');
  expect(changeText(-1234, 'minor', 'USD')).toBe('\u2212$12.34');
  expect(changeText(0, 'minor', 'USD')).toBe('$0.00');
  expect(changeText(-0.4, 'minor', 'USD')).toBe('$0.00');
  expect(changeText(-0.000_01, 'ratio', 'USD')).toBe('0.00 pp');
  expect(changeText(-0.003, 'perThousand', 'USD')).toBe('0.00 per 1000');
  expect(changeText(0.0076, 'ratio', 'USD')).toBe('+0.76 pp');
});
