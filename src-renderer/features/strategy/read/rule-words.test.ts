import { expect, it } from 'vitest';
import { conditionName } from './rule-words.ts';

it('a condition is named as a sentence would: no "On budget billing no"', () => {
  const name = (code: string, parameters: Record<string, string | number | boolean>) =>
    conditionName({ code, parameters }, 'USD');
  expect(name('COLL COND BG', { debtClassOnly: false })).toBe('On budget billing');
  expect(name('COLL COND BG', { debtClassOnly: true })).toBe('On budget billing in the debt class');
  expect(name('COLL COND BP', { withinDays: 90 })).toBe('Broke a pay plan within 90 d');
});
