import { describe, expect, it } from 'vitest';
import { ACCOUNT_FLAG, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import type { Parameters } from '../spec.ts';
import { collCondChar } from './coll-cond-char.ts';
import type { ConditionContext, ConditionFacts } from './contract.ts';

const NAMES: ConditionContext = {
  divisions: ['NORTH', 'SOUTH'],
  customerClasses: ['RES', 'BUS'],
  collectionClasses: ['STD', 'VIP'],
  segments: ['', 'HEALTH'],
  riskCategories: ['', 'HIGH'],
  providers: [],
};

function holds(parameters: Parameters, facts: Partial<ConditionFacts>): boolean {
  // Safe: a test on one attribute reads that fact alone.
  const all = facts as ConditionFacts;
  const answer = collCondChar.compile(parameters, NAMES)(all);
  expect(collCondChar.explain(parameters, NAMES, all).passed).toBe(answer);
  return answer;
}

const name = (attribute: string, test: string, text: string) => ({
  attribute,
  test,
  text,
  number: null,
});
const number = (attribute: string, test: string, limit: number) => ({
  attribute,
  test,
  text: null,
  number: limit,
});
const flag = (attribute: string, test: string) => ({ attribute, test, text: null, number: null });

describe('COLL COND CHAR', () => {
  it.each([
    ['DIVISION', 'SOUTH', { division: 1 }],
    ['CUSTOMER_CLASS', 'BUS', { customerClass: 1 }],
    ['COLLECTION_CLASS', 'VIP', { collectionClass: 1 }],
    ['SEGMENT', 'HEALTH', { segment: 1 }],
    ['RISK_CATEGORY', 'HIGH', { riskCategory: 1 }],
  ])('compares the name %s', (attribute, text, facts) => {
    expect(holds(name(attribute, 'IS', text), facts)).toBe(true);
    expect(holds(name(attribute, 'IS_NOT', text), facts)).toBe(false);
    expect(holds(name(attribute, 'IS', 'ELSEWHERE'), facts)).toBe(false);
    expect(holds(name(attribute, 'IS_NOT', 'ELSEWHERE'), facts)).toBe(true);
  });

  it.each([
    ['BAD_DEBT_SCORE', 'badDebtScore'],
    ['CHURN_SCORE', 'churnScore'],
    ['LIFETIME_VALUE_SCORE', 'lifetimeValueScore'],
    ['CREDIT_RATING', 'creditRating'],
    ['CASH_ONLY_SCORE', 'cashOnlyScore'],
    ['BALANCE', 'balanceMinor'],
  ])('compares the number %s, equality as its test says', (attribute, fact) => {
    const answers = (test: string) =>
      [69, 70, 71].map((value) => holds(number(attribute, test, 70), { [fact]: value }));
    expect(answers('BELOW')).toEqual([true, false, false]);
    expect(answers('AT_MOST')).toEqual([true, true, false]);
    expect(answers('AT_LEAST')).toEqual([false, true, true]);
    expect(answers('ABOVE')).toEqual([false, false, true]);
  });

  it('finds no test passed by a score that nobody knows', () => {
    const unknown = { churnScore: UNKNOWN_SCORE };
    for (const test of ['BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE'])
      expect(holds(number('CHURN_SCORE', test, 0), unknown)).toBe(false);
  });

  it.each([
    ['LIFE_SUPPORT', ACCOUNT_FLAG.lifeSupport],
    ['SENSITIVE_LOAD', ACCOUNT_FLAG.sensitiveLoad],
    ['VULNERABLE', ACCOUNT_FLAG.vulnerable],
    ['HAS_MOBILE', ACCOUNT_FLAG.hasMobile],
    ['HAS_EMAIL', ACCOUNT_FLAG.hasEmail],
  ])('looks at the flag %s', (attribute, bit) => {
    expect(holds(flag(attribute, 'IS'), { flags: bit })).toBe(true);
    expect(holds(flag(attribute, 'IS'), { flags: ~bit & 0x3ff })).toBe(false);
    expect(holds(flag(attribute, 'IS_NOT'), { flags: 0 })).toBe(true);
  });

  it.each([
    ['a number test on a name', name('SEGMENT', 'BELOW', 'HEALTH')],
    ['a name without text', flag('SEGMENT', 'IS')],
    ['a number test without number', flag('BALANCE', 'ABOVE')],
    ['IS on a number', number('BALANCE', 'IS', 5)],
    ['a flag with a number', number('VULNERABLE', 'IS', 1)],
    ['an attribute that does not exist', name('SHOE_SIZE', 'IS', '44')],
  ])('refuses %s', (_what, parameters) => {
    expect(collCondChar.parameters.safeParse(parameters).success).toBe(false);
  });

  it('changes with the calendar only where rating rows end', () => {
    expect(collCondChar.nextChangeDay(flag('VULNERABLE', 'IS'))).toBeNull();
    expect(collCondChar.nextChangeDay(number('CREDIT_RATING', 'BELOW', 500))).not.toBeNull();
  });
});
