import { describe, expect, it } from 'vitest';
import { parseMoney, parseNumber } from './parse.ts';

describe('typed numbers', () => {
  it.each([
    ['42', 42],
    [' 1 204 ', 1204],
    ['1,204.50', 1204.5],
    ['1.204,50', 1204.5],
    ['1.204.300', 1_204_300],
    ["1'204.5", 1204.5],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['-3', -3],
    ['\u22123', -3],
    // The computer's decimal mark is a point here, so a single comma before three digits groups.
    ['1,204', 1204],
    ['1.204', 1.204],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '1.2.', '1.2.3', '1.2,5', '1,20,300.5', '--3', '1e5', '3 d x', 'NaN', '∞'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  it('reads money with or without its symbol as minor units', () => {
    expect(parseMoney('$240.00', 'USD')).toBe(24_000);
    expect(parseMoney('240', 'USD')).toBe(24_000);
    expect(parseMoney('USD 1,204.5', 'USD')).toBe(120_450);
    expect(parseMoney('19,99 €', 'EUR')).toBe(1999);
    expect(parseMoney('1500', 'JPY')).toBe(1500);
    expect(parseMoney('\u2212$5', 'USD')).toBe(-500);
    expect(parseMoney('US$ 5', 'USD')).toBe(500);
    expect(parseMoney('120 kr.', 'SEK')).toBe(12_000);
    expect(parseMoney('much', 'USD')).toBeNull();
  });

  // "1e4" was 14, and "60k" 60.
  it.each(['1e4', '60k', '1 thousand 5', '12o', '5 $ 5'])('refuses %j as money', (text) => {
    expect(parseMoney(text, 'USD')).toBeNull();
  });
});
