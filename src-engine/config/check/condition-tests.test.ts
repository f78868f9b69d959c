import { describe, expect, it } from 'vitest';
import { attributeUse } from '../../../test/support/attribute-use.ts';
import { checkStrategy } from '../check-strategy.ts';
import { defaultStrategies } from '../default-strategies.ts';
import { parseStrategy } from '../parse-strategy.ts';
import type { AlgorithmUse, Strategy } from '../strategy-schema.ts';

const [CHAMPION] = defaultStrategies();

// biome-ignore lint/suspicious/noExplicitAny: drafts are edited freely, as in the editor.
type Draft = any;

function changed(change: (draft: Draft) => unknown): Strategy {
  const draft: Draft = structuredClone(CHAMPION);
  change(draft);
  return draft;
}

/** What the change adds to the problems of the champion. */
function problems(change: (draft: Draft) => unknown): readonly string[] {
  const usual = checkStrategy(CHAMPION, null).map(({ message }) => message);
  return checkStrategy(changed(change), null)
    .filter(({ message }) => !usual.includes(message))
    .map(({ severity, code, pointer, message }) => `${severity} ${code} ${pointer} ${message}`);
}

/** Condition 30 of ENERGY-RES, a credit rating below 560, with further tests. */
const withTests =
  (...and: readonly AlgorithmUse[]) =>
  (draft: Draft) => {
    draft.classControls[0].conditions[2].and = and;
  };
const PLACE = '/classControls/0/conditions/2';

describe('a condition of several tests', () => {
  it('has no problem when each asks something of its own', () => {
    expect(
      problems(
        withTests(
          attributeUse('BALANCE', 'ABOVE', 50_000),
          attributeUse('VULNERABLE', 'IS_NOT', null),
        ),
      ),
    ).toEqual([]);
  });

  it('is never true when two exclude each other', () => {
    expect(problems(withTests(attributeUse('CREDIT_RATING', 'AT_LEAST', 560)))).toEqual([
      'error condition-never-true /classControls/0/conditions/2/and/0 Condition 30 of ENERGY-RES is never true: test 1 (COLL COND CS) and test 2 (COLL COND CHAR) exclude each other.',
    ]);
    // On the boundary itself there is one rating that passes both.
    expect(problems(withTests(attributeUse('CREDIT_RATING', 'AT_LEAST', 559)))).toEqual([]);
  });

  it.each([
    [attributeUse('CUSTOMER_CLASS', 'IS', 'RES'), attributeUse('CUSTOMER_CLASS', 'IS', 'COM')],
    [attributeUse('CUSTOMER_CLASS', 'IS', 'RES'), attributeUse('CUSTOMER_CLASS', 'IS_NOT', 'RES')],
    [attributeUse('VULNERABLE', 'IS', null), attributeUse('VULNERABLE', 'IS_NOT', null)],
    [
      attributeUse('CREDIT_LIMIT_USED', 'ABOVE', 80),
      attributeUse('CREDIT_LIMIT_USED', 'BELOW', 80),
    ],
    [
      { code: 'COLL COND RISK', parameters: { riskCategory: 'HIGH' } },
      attributeUse('RISK_CATEGORY', 'IS', 'LOW'),
    ],
  ])('also %o and %o', (one, other) => {
    expect(problems(withTests(one, other)).join('\n')).toContain('condition-never-true');
  });

  it('keeps what can be true', () => {
    const kept = [
      withTests(attributeUse('SEGMENT', 'IS_NOT', 'A'), attributeUse('SEGMENT', 'IS_NOT', 'B')),
      withTests(
        attributeUse('CREDIT_LIMIT_USED', 'ABOVE', 80),
        attributeUse('CREDIT_LIMIT_USED', 'BELOW', 81),
      ),
      withTests(attributeUse('HAS_EMAIL', 'IS', null), attributeUse('HAS_MOBILE', 'IS_NOT', null)),
    ];
    expect(kept.flatMap(problems)).toEqual([]);
  });

  it('warns of a test that changes nothing', () => {
    expect(
      problems(
        withTests(
          { code: 'COLL COND DF', parameters: {} },
          attributeUse('CREDIT_RATING', 'BELOW', 600),
          attributeUse('HAS_EMAIL', 'IS', null),
          attributeUse('HAS_EMAIL', 'IS', null),
        ),
      ),
    ).toEqual([
      `warning condition-test-without-effect ${PLACE}/and/0 Condition 30 of ENERGY-RES: test 2 (COLL COND DF) makes no difference, because it is always true.`,
      `warning condition-test-without-effect ${PLACE}/and/1 Condition 30 of ENERGY-RES: test 3 (COLL COND CHAR) makes no difference, because it is true whenever test 1 (COLL COND CS) is.`,
      `warning condition-test-without-effect ${PLACE}/and/3 Condition 30 of ENERGY-RES: test 5 (COLL COND CHAR) makes no difference, because it is the same as test 4 (COLL COND CHAR).`,
    ]);
  });

  it('never decides behind one that asks no more', () => {
    const behind = (draft: Draft) => {
      const { conditions } = draft.classControls[0];
      const [, , rating, budget] = conditions;
      rating.and = [attributeUse('BALANCE', 'ABOVE', 50_000)];
      budget.algorithm = attributeUse('BALANCE', 'ABOVE', 60_000);
      budget.and = [rating.algorithm, attributeUse('HAS_EMAIL', 'IS', null)];
    };
    expect(problems(behind)).toEqual([
      'warning condition-unreachable /classControls/0/conditions/3 Condition 40 (COLL COND CHAR, COLL COND CS and COLL COND CHAR) of ENERGY-RES never decides: condition 30 before it is true whenever it is.',
    ]);
  });

  it('is the same as another with the same tests in another order', () => {
    const twins = (draft: Draft) => {
      const [, , rating, budget] = draft.classControls[0].conditions;
      const use = attributeUse('BALANCE', 'ABOVE', 50_000);
      rating.and = [use];
      budget.and = [rating.algorithm];
      budget.algorithm = use;
    };
    expect(problems(twins)).toEqual([
      'error condition-unreachable /classControls/0/conditions/3 Condition 40 (COLL COND CHAR and COLL COND CS) of ENERGY-RES never decides: condition 30 before it is the same.',
    ]);
  });

  it('may stand after a narrower one', () => {
    const narrow = (draft: Draft) => {
      const [, , rating, budget] = draft.classControls[0].conditions;
      rating.and = [attributeUse('BALANCE', 'ABOVE', 50_000)];
      budget.algorithm = rating.algorithm;
    };
    expect(problems(narrow)).toEqual([]);
  });

  it('of which the default is one is no default', () => {
    const last = (draft: Draft) => {
      draft.classControls[0].conditions[4].and = [attributeUse('HAS_EMAIL', 'IS', null)];
    };
    expect(problems(last)).toEqual([
      'error default-condition-missing /classControls/0/conditions Control ENERGY-RES has no COLL COND DF without further tests: an account for which no condition is true is not collected.',
      'warning condition-test-without-effect /classControls/0/conditions/4/algorithm Condition 90 of ENERGY-RES: test 1 (COLL COND DF) makes no difference, because it is always true.',
    ]);
  });

  it('suppresses only a part of what is being severed', () => {
    const part = (draft: Draft) => {
      const { conditions } = draft.classControls[0];
      conditions[0].and = [attributeUse('HAS_EMAIL', 'IS', null)];
    };
    expect(problems(part).join('\n')).toContain('severance-not-suppressed');
  });

  it('refuses an unknown algorithm and wrong parameters at their place', () => {
    const wrong = withTests(
      { code: 'COLL COND CSS', parameters: {} },
      attributeUse('BALANCE', 'IS', 5),
    );
    expect(problems(wrong)).toEqual([
      `error algorithm-unknown ${PLACE}/and/0/code Algorithm COLL COND CSS does not exist.`,
      expect.stringMatching(`^error .* ${PLACE}/and/1/parameters/test `),
    ]);
  });

  it.each([
    [[], `${PLACE}/and`],
    [[{ code: 'COLL COND DF' }], `${PLACE}/and/0`],
    [[{ code: 'COLL COND DF', parameters: {}, not: true }], `${PLACE}/and/0/not`],
  ])('%j is refused when a file is read', (and, pointer) => {
    const draft: Draft = structuredClone(CHAMPION);
    draft.classControls[0].conditions[2].and = and;
    const parsed = parseStrategy(JSON.stringify(draft));
    expect(parsed.ok ? [] : parsed.error.map((problem) => problem.pointer)).toEqual([pointer]);
  });
});
