import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../base/day.ts';
import { ACCOUNT_FLAG, NONE, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import type { Parameters } from '../spec.ts';
import { collCondChar } from './coll-cond-char.ts';
import type { ConditionContext, ConditionFacts } from './contract.ts';

const NAMES: ConditionContext = {
  divisions: ['NORTH', 'SOUTH'],
  customerClasses: ['RES', 'BUS'],
  collectionClasses: ['STD', 'VIP'],
  segments: ['', 'HEALTH'],
  riskCategories: ['', 'HIGH'],
  nationalities: ['', 'SE'],
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
    ['NATIONALITY', 'SE', { nationality: 1 }],
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
    ['UP_SELL_SCORE', 'upSellScore'],
    ['CROSS_SELL_SCORE', 'crossSellScore'],
    ['BROKEN_PROMISES', 'brokenPromises'],
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

  it.each([
    // 80 % of 10.01 are 8.008: what is owed is in whole cents.
    ['BELOW', [true, false]],
    ['AT_MOST', [true, false]],
    ['AT_LEAST', [false, true]],
    ['ABOVE', [false, true]],
  ])('compares what is owed with a share of the credit limit: %s', (test, answers) => {
    const given = number('CREDIT_LIMIT_USED', test, 80);
    const owed = (balanceMinor: number) => ({ balanceMinor, creditLimitMinor: 1001 });
    expect([800, 801].map((minor) => holds(given, owed(minor)))).toEqual(answers);
    expect(holds(given, { balanceMinor: 5000, creditLimitMinor: NONE })).toBe(false);
    const [whole, equal] = [number('CREDIT_LIMIT_USED', test, 100), owed(1001)];
    expect(holds(whole, equal)).toBe(test === 'AT_MOST' || test === 'AT_LEAST');
  });

  it.each(['BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE'])(
    'compares days as a customer, and says on which day the answer turns: %s',
    (test) => {
      const given = number('TENURE_DAYS', test, 365);
      const since = { customerSinceDay: 20_000 };
      const at = (day: number) => holds(given, { ...since, day });
      const next = collCondChar.nextChangeDay(given);
      const turns = next?.({ ...since, day: 20_100 } as ConditionFacts) ?? 0;
      expect(turns).toBe(test === 'BELOW' || test === 'AT_LEAST' ? 20_365 : 20_366);
      expect(at(turns)).toBe(!at(turns - 1));
      expect(next?.({ ...since, day: turns } as ConditionFacts)).toBeGreaterThan(90_000);
      expect(holds(given, { customerSinceDay: NO_DAY, day: 20_000 })).toBe(false);
    },
  );

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
    ['DIRECT_DEBIT', ACCOUNT_FLAG.directDebit],
  ])('looks at the flag %s', (attribute, bit) => {
    expect(holds(flag(attribute, 'IS'), { flags: bit })).toBe(true);
    expect(holds(flag(attribute, 'IS'), { flags: ~bit & 0x3ff })).toBe(false);
    expect(holds(flag(attribute, 'IS_NOT'), { flags: 0 })).toBe(true);
  });

  it('a flag that must be off tells what it was, not whether its opposite was true', () => {
    // Safe: the test reads the flags alone.
    const facts = { flags: ACCOUNT_FLAG.vulnerable } as ConditionFacts;
    const told = collCondChar.explain(flag('VULNERABLE', 'IS_NOT'), NAMES, facts);
    expect(told).toMatchObject({ label: 'Vulnerable', actual: 1, limit: 0, passed: false });
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
