import { expect, it } from 'vitest';
import { conditionName, conditionWords } from './rule-words.ts';

it('a condition is named as a sentence would: no "On budget billing no"', () => {
  const name = (code: string, parameters: Record<string, string | number | boolean>) =>
    conditionName({ code, parameters }, 'USD');
  expect(name('COLL COND BG', { debtClassOnly: false })).toBe('On budget billing');
  expect(name('COLL COND BG', { debtClassOnly: true })).toBe('On budget billing in the debt class');
  expect(name('COLL COND BP', { withinDays: 90 })).toBe('Broke a pay plan within 90 d');
});

const attribute = (name: string, test: string, value: string | number | null) => ({
  code: 'COLL COND CHAR',
  parameters: {
    attribute: name,
    test,
    text: typeof value === 'string' ? value : null,
    number: typeof value === 'number' ? value : null,
  },
});

it.each([
  ['BALANCE', 'ABOVE', 50_000, 'Balance of the account above $500.00'],
  ['BAD_DEBT_SCORE', 'AT_LEAST', 70, 'Bad-debt score at least 70'],
  ['CREDIT_LIMIT_USED', 'AT_MOST', 80, 'Owed at most 80% of the credit limit'],
  ['TENURE_DAYS', 'BELOW', 90, 'Days as a customer below 90'],
  ['SEGMENT', 'IS_NOT', 'RETAIL', 'Segment is not RETAIL'],
  ['VULNERABLE', 'IS_NOT', null, 'Vulnerable: no'],
  ['HAS_MOBILE', 'IS', null, 'Has a mobile number: yes'],
])('an attribute test is a phrase, not its parameters: %s %s %s', (name, test, value, words) => {
  expect(conditionName(attribute(name, test, value), 'USD')).toBe(words);
});

it('parameters that an attribute test refuses are told as they stand', () => {
  expect(conditionName(attribute('SEGMENT', 'BELOW', null), 'USD')).toBe(
    'Attribute test Segment, Below',
  );
});

it('a condition of several tests is all of them', () => {
  const algorithm = { code: 'COLL COND CS', parameters: { ratingBelow: 600 } };
  const and = [attribute('BALANCE', 'ABOVE', 50_000), attribute('VULNERABLE', 'IS_NOT', null)];
  expect(conditionWords({ algorithm, and }, 'USD')).toBe(
    'Credit rating below 600 and Balance of the account above $500.00 and Vulnerable: no',
  );
  expect(conditionWords({ algorithm }, 'USD')).toBe('Credit rating below 600');
});
