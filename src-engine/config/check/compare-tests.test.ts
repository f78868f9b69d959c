import { expect, it } from 'vitest';
import { attributeUse } from '../../../test/support/attribute-use.ts';
import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import { findAlgorithm } from '../../algorithms/registry.ts';
import { at } from '../../base/assert.ts';
import type { AlgorithmUse } from '../strategy-schema.ts';
import { compareTests } from './compare-tests.ts';

const NAMES = ['A', 'B', 'C'];
const CONTEXT = {
  divisions: NAMES,
  customerClasses: NAMES,
  collectionClasses: NAMES,
  segments: NAMES,
  riskCategories: NAMES,
  nationalities: NAMES,
  providers: NAMES,
};

const TESTS: readonly AlgorithmUse[] = [
  ...['CREDIT_RATING', 'CHURN_SCORE', 'TENURE_DAYS', 'CREDIT_LIMIT_USED'].flatMap((name) =>
    ['BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE'].flatMap((test) =>
      [9, 10, 11].map((number) => attributeUse(name, test, number)),
    ),
  ),
  ...['SEGMENT', 'RISK_CATEGORY'].flatMap((name) =>
    ['IS', 'IS_NOT'].flatMap((test) => NAMES.map((text) => attributeUse(name, test, text))),
  ),
  ...['VULNERABLE', 'HAS_EMAIL'].flatMap((name) =>
    ['IS', 'IS_NOT'].map((test) => attributeUse(name, test, null)),
  ),
  ...[9, 10, 11].map((ratingBelow) => ({ code: 'COLL COND CS', parameters: { ratingBelow } })),
  ...NAMES.map((riskCategory) => ({ code: 'COLL COND RISK', parameters: { riskCategory } })),
];

/** Accounts on every side of every limit, known and unknown. */
function* accounts(): Generator<ConditionFacts> {
  // Safe: no more is read by the tests above.
  for (const number of [-1, 0, 8, 9, 10, 11, 12])
    for (const name of [0, 1, 2])
      for (const flags of [0, 0xff])
        yield {
          day: 1000,
          creditRating: number,
          churnScore: number,
          customerSinceDay: 1000 - number,
          balanceMinor: number * 10 + 5,
          creditLimitMinor: 1000,
          segment: name,
          riskCategory: name,
          flags,
        } as ConditionFacts;
}

const ACCOUNTS = [...accounts()];
const ANSWERS = new Map(
  TESTS.map((use) => {
    const matches = findAlgorithm('collection-condition', use.code)?.compile(
      use.parameters,
      CONTEXT,
    );
    return [use, ACCOUNTS.map((facts) => matches?.(facts) === true)];
  }),
);

it('says only what is so of every account, and does say it', () => {
  let implied = 0;
  let excluded = 0;
  for (const one of TESTS) {
    for (const other of TESTS) {
      const [a, b] = [ANSWERS.get(one) ?? [], ANSWERS.get(other) ?? []];
      const both = a.filter((holds, index) => holds && b[index] === true).length;
      const words = `${JSON.stringify(one)} and ${JSON.stringify(other)}`;
      if (compareTests.exclude(one, other)) {
        excluded++;
        expect(both, words).toBe(0);
      }
      if (compareTests.implies(one, other)) {
        implied++;
        expect(both, words).toBe(a.filter(Boolean).length);
      }
    }
  }
  expect(excluded).toBeGreaterThan(150);
  expect(implied).toBeGreaterThan(250);
});

it('compares nothing that is wrong in itself', () => {
  const wrong = attributeUse('SEGMENT', 'BELOW', 5);
  const right = at(TESTS, 0);
  expect(compareTests.isAlwaysTrue(wrong)).toBe(false);
  expect(compareTests.implies(wrong, right)).toBe(false);
  expect(compareTests.exclude(wrong, right)).toBe(false);
});
