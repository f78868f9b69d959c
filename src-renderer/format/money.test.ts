import { describe, expect, it, vi } from 'vitest';
import { formatMoney, formatMoneyCompact, minorDigits, moneyAxis } from './money.ts';
import { signed, signedRange } from './signed.ts';

describe('money', () => {
  it('shows the full amount with two decimals', () => {
    expect(formatMoney(24_820, 'USD')).toBe('$248.20');
    expect(formatMoney(451_920_400, 'USD')).toBe('$4,519,204.00');
    expect(formatMoney(-2550, 'USD')).toBe('\u2212$25.50');
    expect(formatMoney(0, 'USD')).toBe('$0.00');
  });

  it('shortens to k and M as in the comparison table', () => {
    expect(formatMoneyCompact(3500, 'USD')).toBe('$35');
    expect(formatMoneyCompact(3_530_000, 'USD')).toBe('$35.3k');
    expect(formatMoneyCompact(451_900_000, 'USD')).toBe('$4.519M');
    expect(formatMoneyCompact(-5_080_000, 'USD')).toBe('\u2212$50.8k');
  });

  it('changes the unit where rounding reaches it', () => {
    expect(formatMoneyCompact(99_949, 'USD')).toBe('$999');
    expect(formatMoneyCompact(99_950, 'USD')).toBe('$1.0k');
    expect(formatMoneyCompact(99_994_900, 'USD')).toBe('$999.9k');
    expect(formatMoneyCompact(99_995_000, 'USD')).toBe('$1.000M');
  });

  it('shortens behind the digits where the symbol stands behind them', async () => {
    vi.resetModules();
    vi.stubGlobal('navigator', { language: 'de-DE' });
    const german = await import('./money.ts');
    vi.unstubAllGlobals();
    expect(german.formatMoneyCompact(3_530_000, 'EUR')).toBe('35,3k\u00a0€');
    expect(german.formatMoneyCompact(451_900_000, 'EUR')).toBe('4,519M\u00a0€');
    expect(german.moneyAxis(500_000_000, 'EUR')(100_000_000)).toBe('1M\u00a0€');
  });

  it('knows currencies without minor units', () => {
    expect(minorDigits('JPY')).toBe(0);
    expect(formatMoney(1500, 'JPY')).toBe('¥1,500');
  });

  it('counts in the minor units of the engine, whatever the browser knows of a currency', () => {
    // Browsers show these two without decimals; the portfolio has them in hundredths.
    expect([minorDigits('AFN'), minorDigits('ALL')]).toEqual([2, 2]);
    expect(formatMoney(12_345, 'ALL')).toContain('123.45');
  });

  it('writes an axis in one unit', () => {
    const axis = moneyAxis(500_000_000, 'USD');
    expect([0, 100_000_000, 150_000_000, -50_000_000].map(axis)).toEqual([
      '$0',
      '$1M',
      '$1.5M',
      '\u2212$0.5M',
    ]);
  });

  it('signs differences with the true minus, and gives none to what rounds to zero', () => {
    const compact = (minor: number) => formatMoneyCompact(minor, 'USD');
    expect(signed(3_530_000, compact)).toBe('+$35.3k');
    expect(signed(-5_080_000, compact)).toBe('\u2212$50.8k');
    expect(signed(-12, compact)).toBe('$0');
    expect(signedRange(2_750_000, 4_320_000, compact)).toBe('+$27.5k to +$43.2k');
  });
});
