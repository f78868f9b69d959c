import { describe, expect, it } from 'vitest';
import type { Parameters } from '../spec.ts';
import { ACCOUNT_ATTRIBUTES } from './account-attributes.ts';
import { attributeFit } from './attribute-fit.ts';
import { collCondChar } from './coll-cond-char.ts';

const { texts, numbers, derived, flags } = ACCOUNT_ATTRIBUTES;
const ALL = [texts, numbers, derived, flags].flatMap((table) => Object.keys(table));

const BALANCE = { attribute: 'BALANCE', test: 'BELOW', text: null, number: 75_000 };

const changed = (given: Parameters, attribute: string) =>
  attributeFit.fitted({ ...given, attribute }, given);

const isValid = (given: Parameters) => collCondChar.parameters.safeParse(given).success;

describe('a test whose attribute is changed', () => {
  it('is valid from any attribute to any other', () => {
    for (const from of ALL) {
      const first = changed(BALANCE, from);
      expect(isValid(first)).toBe(true);
      for (const to of ALL) {
        expect([from, to, isValid(changed(first, to))]).toEqual([from, to, true]);
      }
    }
  });

  it('leaves no number behind at a flag, and no name at a number', () => {
    const flag = changed(BALANCE, 'VULNERABLE');
    expect(flag).toEqual({ attribute: 'VULNERABLE', test: 'IS', text: null, number: null });
    const name = { attribute: 'SEGMENT', test: 'IS_NOT', text: 'RETAIL', number: null };
    expect(changed(name, 'CREDIT_RATING')).toEqual({
      attribute: 'CREDIT_RATING',
      test: 'AT_LEAST',
      text: null,
      number: 600,
    });
    expect(changed(name, 'LIFE_SUPPORT')['test']).toBe('IS_NOT');
    expect(changed(name, 'DIVISION')).toEqual({ ...name, attribute: 'DIVISION' });
  });

  it('keeps a number only on the same scale, and the test where it has a meaning', () => {
    const score = { attribute: 'CHURN_SCORE', test: 'ABOVE', text: null, number: 45 };
    expect(changed(score, 'UP_SELL_SCORE')).toEqual({ ...score, attribute: 'UP_SELL_SCORE' });
    expect(changed(score, 'CASH_ONLY_SCORE')).toMatchObject({ test: 'ABOVE', number: 100 });
    expect(changed(BALANCE, 'TENURE_DAYS')).toMatchObject({ test: 'BELOW', number: 365 });
  });

  it('a change of another parameter changes nothing else', () => {
    const odd = { attribute: 'VULNERABLE', test: 'IS', text: null, number: 5 };
    expect(attributeFit.fitted({ ...odd, test: 'IS_NOT' }, odd)).toEqual({
      ...odd,
      test: 'IS_NOT',
    });
  });
});

it('offers the tests that the schema takes for an attribute, and no others', () => {
  const TESTS = ['IS', 'IS_NOT', 'BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE'];
  for (const attribute of ALL) {
    const given = changed(BALANCE, attribute);
    const taken = TESTS.filter((test) => isValid({ ...given, test }));
    const offered = attributeFit.choices(given, 'test') ?? [];
    expect([...offered].sort()).toEqual([...taken].sort());
    for (const name of attributeFit.unused(given)) expect(given[name]).toBeNull();
  }
  expect(attributeFit.choices(BALANCE, 'attribute')).toBeNull();
});
