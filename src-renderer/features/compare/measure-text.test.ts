import { expect, test } from 'vitest';
import { differenceText, intervalText, measureText } from './measure-text.ts';

test('values carry the unit of their measure', () => {
  expect(measureText('minor', 451_920_400, 'USD')).toBe('$4.519M');
  expect(measureText('ratio', 0.785, 'USD')).toBe('78.5%');
  expect(measureText('days', 40.42, 'USD')).toBe('40.4 d');
  expect(measureText('perThousand', 73.02, 'USD')).toBe('73.0 /1k');
  expect(measureText('perThousand', 20_327.6, 'USD')).toBe('20,328 /1k');
  expect(measureText('count', 41_203.4, 'USD')).toBe('41,203');
  expect(measureText('count', 3.25, 'USD')).toBe('3.3');
  expect(measureText('minorPerMinor', 0.019_81, 'USD')).toBe('1.98 ¢/$');
  expect(measureText('minorPerMinor', 0.019_81, 'CHF')).toBe('1.98%');
});

test('differences have a sign, a true minus, and none when they round to zero', () => {
  expect(differenceText('minor', 3_530_000, 'USD')).toBe('+$35.3k');
  expect(differenceText('minor', -5_080_000, 'USD')).toBe('\u2212$50.8k');
  expect(differenceText('ratio', -0.0125, 'USD')).toBe('\u22121.25 pp');
  expect(differenceText('ratio', -0.000_01, 'USD')).toBe('0.00 pp');
  expect(differenceText('days', -1.41, 'USD')).toBe('\u22121.41 d');
  expect(differenceText('perThousand', 8.5, 'USD')).toBe('+8.5 /1k');
  expect(differenceText('minorPerMinor', 0.0097, 'EUR')).toBe('+0.97 c');
  expect(differenceText('minorPerMinor', 0.0097, 'CHF')).toBe('+0.97 pp');
});

test('intervals repeat no unit but the currency sign', () => {
  expect(intervalText('minor', 2_750_000, 4_320_000, 'USD')).toBe('+$27.5k to +$43.2k');
  expect(intervalText('ratio', -0.0026, 0.000_04, 'USD')).toBe('\u22120.26 to 0.00');
});

test('a single account has no interval: infinite ends are not shown as figures', () => {
  expect(intervalText('minor', -Infinity, Infinity, 'EUR')).toBe('no interval');
  expect(intervalText('ratio', -Infinity, Infinity, 'EUR')).toBe('no interval');
});

test('money below a thousand is written in full, as the headline writes it; nothing is nothing', () => {
  expect(differenceText('minor', 87_772, 'USD')).toBe('+$877.72');
  expect(measureText('minor', 99_999, 'USD')).toBe('$999.99');
  expect(measureText('minor', 100_000, 'USD')).toBe('$1.0k');
  expect(intervalText('minor', -51_204.4, 123_000, 'USD')).toBe('\u2212$512.04 to +$1.2k');
  expect(differenceText('minor', 0.4, 'USD')).toBe('$0');
  expect(measureText('minor', 877, 'JPY')).toBe('¥877');
});
