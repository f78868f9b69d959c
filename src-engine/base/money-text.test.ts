import { describe, expect, it } from 'vitest';
import { minorToDecimal } from './money.ts';
import { compactMoneyText, moneyText } from './money-text.ts';

describe('money in sentences', () => {
  it('writes every cent, grouped', () => {
    expect(moneyText(120_410, 'USD')).toBe('$1,204.10');
    expect(moneyText(-5, 'USD')).toBe('\u2212$0.05');
    expect(moneyText(123_456_789_00, 'CHF')).toBe('CHF 123,456,789.00');
  });

  it('shortens thousands to one decimal and millions to three', () => {
    expect(compactMoneyText(3_530_000, 'USD')).toBe('$35.3k');
    expect(compactMoneyText(451_900_000, 'USD')).toBe('$4.519M');
    expect(compactMoneyText(-5_084_000, 'USD')).toBe('\u2212$50.8k');
    expect(compactMoneyText(24_820, 'EUR')).toBe('€248.20');
  });

  it('never writes 1000.0k: the next unit takes over where rounding would', () => {
    expect(compactMoneyText(99_994_999, 'USD')).toBe('$999.9k');
    expect(compactMoneyText(99_995_000, 'USD')).toBe('$1.000M');
  });

  it('knows currencies without and with three minor digits', () => {
    expect(moneyText(1234, 'JPY')).toBe('JPY 1,234');
    expect(moneyText(1234, 'KWD')).toBe('KWD 1.234');
    expect(compactMoneyText(35_300, 'JPY')).toBe('JPY 35.3k');
    expect(compactMoneyText(4_519_000_000, 'KWD')).toBe('KWD 4.519M');
    // As the screen has it.
    expect(compactMoneyText(1_234_567_890, 'JPY')).toBe('JPY 1,234.568M');
  });

  it('writes plain decimals for files', () => {
    expect(minorToDecimal(-7)).toBe('-0.07');
    expect(minorToDecimal(123_456)).toBe('1234.56');
    expect(minorToDecimal(5, 0)).toBe('5');
  });
});
