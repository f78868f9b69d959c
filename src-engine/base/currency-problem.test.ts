import { expect, test } from 'vitest';
import { CURRENCY_CODES } from './currency-codes.ts';
import { currencyProblem } from './currency-problem.ts';

test('money that people pay with is a currency', () => {
  for (const code of ['USD', 'EUR', 'JPY', 'KWD', 'HRK']) expect(currencyProblem(code)).toBeNull();
});

test('three letters that no country pays with are refused', () => {
  for (const code of ['ABC', 'XXX', 'XTS', 'XAU', 'ZZZ'])
    expect(currencyProblem(code)).toEqual({
      message: `Currency "${code}" is no code of ISO 4217.`,
      hint: 'Use the three capital letters of ISO 4217, for example USD, EUR or GBP.',
    });
});

test('a currency of the wrong length is refused aloud', () => {
  expect(currencyProblem('US')?.message).toBe('Currency "US" is not a three-letter code.');
  expect(currencyProblem('EURO')?.message).toBe('Currency "EURO" is not a three-letter code.');
  expect(currencyProblem('')?.message).toBe('No currency is given.');
});

test('small letters are named with their capitals', () => {
  expect(currencyProblem('usd')).toEqual({
    message: 'Currency "usd" is not written in capitals.',
    hint: 'Use USD.',
  });
});

test('codes are of three capitals and none is listed twice', () => {
  const codes = [...CURRENCY_CODES];
  expect(codes.length).toBe(171);
  for (const code of codes) expect(code).toMatch(/^[A-Z]{3}$/);
});
