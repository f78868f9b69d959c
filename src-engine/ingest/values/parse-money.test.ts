import { describe, expect, it } from 'vitest';
import { type MoneyFormat, parseMoney, plainMoney } from './parse-money.ts';

const POINT: MoneyFormat = { decimal: '.', currency: 'USD', minorDigits: 2 };
const COMMA: MoneyFormat = { decimal: ',', currency: 'EUR', minorDigits: 2 };

function value(text: string, format: MoneyFormat = POINT): number | string {
  const result = parseMoney(text, format);
  return result.ok ? result.value : result.error;
}

/** NaN means that the slow road decides. */
function plain(text: string, minorDigits = 2): number {
  const bytes = new TextEncoder().encode(`,${text},`);
  return plainMoney(bytes, 1, bytes.length - 1, 0x2e, minorDigits);
}

describe('parseMoney', () => {
  it.each([
    ['0', 0],
    ['9.95', 995],
    ['-9.95', -995],
    ['1.1', 110],
    ['1234.5', 123_450],
    ['.5', 50],
    ['5.', 500],
    ['+5', 500],
    ['1,234,567.89', 123_456_789],
    ['1 234.50', 123_450],
    ['1\u00a0234.50', 123_450],
    ["1'234.50", 123_450],
    ['12,34,567.00', 123_456_700],
    ['$1,234.50', 123_450],
    ['USD 12.00', 1200],
    ['12.00 usd', 1200],
    ['-$12.00', -1200],
    ['$-12.00', -1200],
    ['($12.00)', -1200],
    ['12.00-', -1200],
    ['\u221212.00', -1200],
    ['12.00 CR', -1200],
    ['12.00 DR', 1200],
    ['12.3400', 1234],
    ['-0.00', 0],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('%j is %i with a decimal point', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['9,95', 995],
    ['1.204,50', 120_450],
    ['1 204,50 €', 120_450],
    ['1.234', 123_400],
    ['-12,5', -1250],
  ])('%j is %i with a decimal comma', (text, expected) => {
    expect(value(text, COMMA)).toBe(expected);
  });

  it.each([
    ['1.204,50', 'is not an amount with a decimal point: it looks like a decimal comma'],
    ['1,5', 'is not an amount with a decimal point: it looks like a decimal comma'],
    ['1,23,4', 'is not an amount with a decimal point'],
    ['12,34', 'is not an amount with a decimal point: it looks like a decimal comma'],
    ['1,234 567.00', 'is not an amount with a decimal point'],
    ['abc', 'is not an amount with a decimal point'],
    ['', 'is not an amount with a decimal point'],
    ['$', 'is not an amount with a decimal point'],
    ['--5', 'is not an amount with a decimal point'],
    ['(-5)', 'is not an amount with a decimal point'],
    ['1e5', 'is not an amount with a decimal point'],
    ['0x10', 'is not an amount with a decimal point'],
    ['5.005', 'has more than 2 decimals'],
    ['1.200', 'has more than 2 decimals'],
    ['5 EUR', 'is in another currency than USD'],
    ['€5.00', 'is in another currency than USD'],
    ['90071992547409.92', 'is too large for an exact amount'],
    ['1'.repeat(40), 'is too large for an exact amount'],
  ])('%j %s', (text, reason) => {
    expect(value(text)).toBe(reason);
  });

  it('follows the digits of the minor unit', () => {
    expect(value('1234', { decimal: '.', currency: 'JPY', minorDigits: 0 })).toBe(1234);
    expect(value('12.5', { decimal: '.', currency: 'JPY', minorDigits: 0 })).toBe(
      'has more than 0 decimals',
    );
    expect(value('1.005', { decimal: '.', currency: 'KWD', minorDigits: 3 })).toBe(1005);
  });
});

describe('plainMoney', () => {
  it('reads plain amounts without a float', () => {
    expect([plain('9.95'), plain('-0.07'), plain('1234'), plain('0.1'), plain('-0')]).toEqual([
      995, -7, 123_400, 10, 0,
    ]);
  });

  it('leaves everything else to parseMoney', () => {
    for (const text of ['', '-', '.', '5.', '1,000', '1.005', '1e5', '12 ', '9'.repeat(16), '+1']) {
      expect(plain(text)).toBeNaN();
    }
  });
});
