import { expect, it } from 'vitest';
import { accountNumber } from './account-number.ts';

it('writes eight digits and a check', () => {
  for (let k = 0; k < 200; k++) {
    const text = accountNumber(99, k);
    expect(text).toMatch(/^\d{4}-\d{4}-\d{2}$/);
    // ISO 7064 MOD 97-10: a valid number leaves 1.
    expect(Number(text.replaceAll('-', '')) % 97).toBe(1);
  }
});

it('never repeats a number', () => {
  const seen = new Set(Array.from({ length: 20_000 }, (_, k) => accountNumber(5, k)));
  expect(seen.size).toBe(20_000);
});

it('depends on the whole seed', () => {
  expect(accountNumber(1, 7)).not.toBe(accountNumber(1 + 2 ** 32, 7));
  expect(accountNumber(1, 7)).not.toBe(accountNumber(2, 7));
});

it('refuses an ordinal without a number', () => {
  expect(() => accountNumber(1, 100_000_000)).toThrow('account ordinal');
});
