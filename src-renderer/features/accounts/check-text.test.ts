import { expect, test } from 'vitest';
import type { Check } from '../../../src-engine/model/explanation.ts';
import { checkMargin, checkRule, checkValue, isTight } from './check-text.ts';

function check(changes: Partial<Check>): Check {
  return {
    label: 'Arrears',
    passed: true,
    unit: 'minor',
    actual: 24_820,
    limit: 24_000,
    test: '>=',
    margin: 820,
    rulePointer: '/x',
    ...changes,
  };
}

test('money checks say rule, value and distance in money', () => {
  expect(checkRule(check({}), 'USD')).toBe('At least $240.00');
  expect(checkValue(check({}), 24_820, 'USD')).toBe('$248.20');
  expect(checkMargin(check({}), 'USD')).toBe('$8.20 over');
  expect(checkMargin(check({ passed: false, test: '>' }), 'USD')).toBe('$8.20 short');
  expect(checkMargin(check({ test: '<=' }), 'USD')).toBe('$8.20 to spare');
  expect(checkMargin(check({ passed: false, test: '<=' }), 'USD')).toBe('$8.20 too much');
});

test('days, dates, flags and shares have their own words', () => {
  expect(checkRule(check({ unit: 'days', limit: 40 }), 'USD')).toBe('At least 40 d');
  expect(checkValue(check({ unit: 'day' }), 44, 'USD')).toBe('day 44');
  expect(checkMargin(check({ unit: 'day', margin: 0 }), 'USD')).toBe('on time');
  expect(checkMargin(check({ unit: 'day', margin: 3 }), 'USD')).toBe('3 d late');
  expect(checkRule(check({ unit: 'flag', test: '=', limit: 0 }), 'USD')).toBe('Must be no');
  expect(checkMargin(check({ unit: 'flag', passed: false }), 'USD')).toBe('not met');
  expect(checkValue(check({ unit: 'basisPoints' }), 1000, 'USD')).toBe('10.00%');
});

test('a margin under a tenth of the limit is tight, a tenth is not', () => {
  expect(isTight(check({ margin: 2399 }))).toBe(true);
  expect(isTight(check({ margin: 2400 }))).toBe(false);
  expect(isTight(check({ margin: 0, limit: 0 }))).toBe(true);
  expect(isTight(check({ margin: null }))).toBe(false);
  expect(isTight(check({ unit: 'flag', margin: 0 }))).toBe(false);
  expect(isTight(check({ unit: 'day', margin: 0 }))).toBe(false);
});
