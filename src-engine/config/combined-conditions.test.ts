import { describe, expect, it } from 'vitest';
import { combinedCondition } from '../../test/support/combined-condition.ts';
import { criteriaCsv } from '../evidence/criteria-csv.ts';
import { algorithmPlaces } from './algorithm-places.ts';
import { controlSheets } from './control-sheets.ts';
import { defaultStrategies } from './default-strategies.ts';
import { diffStrategies } from './diff-strategies.ts';
import { exportStrategy } from './export-strategy.ts';
import { fieldLabel } from './field-label.ts';
import { numericFields } from './numeric-fields.ts';
import { parseStrategy } from './parse-strategy.ts';
import type { AlgorithmUse, Strategy } from './strategy-schema.ts';

const [CHAMPION] = defaultStrategies();

const BALANCE: AlgorithmUse = {
  code: 'COLL COND CHAR',
  parameters: { attribute: 'BALANCE', test: 'ABOVE', text: null, number: 50_000 },
};
const VULNERABLE: AlgorithmUse = {
  code: 'COLL COND CHAR',
  parameters: { attribute: 'VULNERABLE', test: 'IS_NOT', text: null, number: null },
};
const BUDGET: AlgorithmUse = { code: 'COLL COND BG', parameters: { debtClassOnly: true } };

/** Condition 30, a credit rating below 560, that asks for more. */
const COMBINED = combinedCondition(CHAMPION, 0, 2, BALANCE, VULNERABLE);
const AND = '/classControls/0/conditions/2/and';

describe('a condition with further tests', () => {
  it('comes back from its file as it was, and stands beside the algorithm in it', () => {
    const { text, fingerprint } = exportStrategy(COMBINED);
    const read = parseStrategy(text);
    expect(read.ok ? read.value : read.error).toEqual(COMBINED);
    expect(text.indexOf('"and": [')).toBeGreaterThan(text.indexOf('"ratingBelow": 560'));
    expect(fingerprint).not.toBe(exportStrategy(CHAMPION).fingerprint);
    expect(exportStrategy(CHAMPION).text).not.toContain('"and"');
  });

  it('has every further test among the places of algorithms', () => {
    const paths = algorithmPlaces(COMBINED).map(({ path }) => `/${path.join('/')}`);
    expect(paths).toEqual(expect.arrayContaining([`${AND}/0`, `${AND}/1`]));
  });

  it('has numbers that a sweep may move, each with a label of its own', () => {
    const two = combinedCondition(CHAMPION, 0, 2, BALANCE, {
      ...BALANCE,
      parameters: { ...BALANCE.parameters, test: 'BELOW', number: 90_000 },
    });
    const fields = numericFields(two).filter(({ pointer }) => pointer.startsWith(AND));
    expect(fields.map(({ pointer, value }) => [pointer, value])).toEqual([
      [`${AND}/0/parameters/number`, 50_000],
      [`${AND}/1/parameters/number`, 90_000],
    ]);
    expect(fields.map(({ pointer }) => fieldLabel(two, pointer))).toEqual([
      'ENERGY-RES, condition 30, further test 1: number',
      'ENERGY-RES, condition 30, further test 2: number',
    ]);
  });

  it('has its further tests in the control sheet and in criteria.csv', () => {
    const sheet = '08-collection-class-control-criteria.csv';
    const tables = (strategy: Strategy) => [
      controlSheets(strategy).get(sheet) ?? '',
      criteriaCsv(strategy),
    ];
    for (const text of tables(COMBINED)) {
      const [head = '', ...lines] = text.trimEnd().split('\r\n').join('\n').split('\n');
      const column = head.split(',').indexOf('further_tests');
      expect(head.split(',')[column - 1]).toBe('parameters');
      const [line = ''] = lines.filter((one) => one.includes('COLL COND CS'));
      expect(line).toContain(
        'COLL COND CHAR (attribute=BALANCE; test=ABOVE; text=null; number=50000) and COLL COND CHAR (attribute=VULNERABLE; test=IS_NOT; text=null; number=null)',
      );
      const others = lines.filter((one) => !one.includes('COLL COND CS'));
      expect(others.map((one) => one.split(',')[column])).toEqual(others.map(() => ''));
    }
    for (const text of tables(CHAMPION)) expect(text).not.toContain('further_tests');
  });
});

describe('the difference of two strategies', () => {
  const lines = (old: Strategy, current: Strategy) =>
    diffStrategies(old, current).map(({ sign, pointer, text }) => `${sign} ${pointer} ${text}`);
  const BALANCE_WORDS =
    'further test COLL COND CHAR (attribute BALANCE, test ABOVE, text not set, number 500.00 USD)';

  it('tells further tests that came, changed and went', () => {
    expect(lines(CHAMPION, combinedCondition(CHAMPION, 0, 2, BALANCE))).toEqual([
      `+ ${AND}/0 ENERGY-RES, condition 30, ${BALANCE_WORDS}`,
    ]);
    expect(lines(combinedCondition(CHAMPION, 0, 2, BALANCE), CHAMPION)).toEqual([
      `- ${AND}/0 ENERGY-RES, condition 30, ${BALANCE_WORDS}`,
    ]);
    const more = { ...BALANCE, parameters: { ...BALANCE.parameters, number: 60_000 } };
    expect(
      lines(
        combinedCondition(CHAMPION, 0, 2, BUDGET, BALANCE),
        combinedCondition(CHAMPION, 0, 2, more, BUDGET),
      ),
    ).toEqual([
      `~ ${AND}/0/parameters/number ENERGY-RES, condition 30, further test 1: number 500.00 USD -> 600.00 USD`,
    ]);
  });

  it('says nothing of their order', () => {
    const other = combinedCondition(CHAMPION, 0, 2, VULNERABLE, BALANCE);
    expect(lines(COMBINED, other)).toEqual(['~  Order of entries in the file, without effect']);
  });

  it('names all tests of a condition that came', () => {
    const [control] = COMBINED.classControls;
    const without = {
      ...CHAMPION,
      classControls: CHAMPION.classControls.map((one) =>
        one.code === control?.code
          ? { ...one, conditions: one.conditions.filter(({ priority }) => priority !== 30) }
          : one,
      ),
    };
    expect(lines(without, COMBINED).join()).toContain(
      'condition 30 COLL COND CS (rating below 560), COLL COND CHAR (attribute BALANCE, test ABOVE, text not set, number 500.00 USD) and COLL COND CHAR (',
    );
  });

  it('pairs conditions by all that they ask: two of one algorithm do not change places', () => {
    const two = (first: readonly AlgorithmUse[], second: readonly AlgorithmUse[]) =>
      combinedCondition(
        combinedCondition(
          {
            ...CHAMPION,
            classControls: CHAMPION.classControls.map((one, index) =>
              index > 0
                ? one
                : {
                    ...one,
                    conditions: one.conditions.map((condition, place) =>
                      place === 3
                        ? {
                            ...condition,
                            algorithm: { code: 'COLL COND CS', parameters: { ratingBelow: 560 } },
                          }
                        : condition,
                    ),
                  },
            ),
          },
          ...([0, 2] as const),
          ...first,
        ),
        0,
        3,
        ...second,
      );
    const changed = lines(two([BALANCE], [VULNERABLE]), two([VULNERABLE], [BALANCE]));
    expect(changed.filter((line) => line.includes('further test'))).toEqual([]);
    expect(changed.filter((line) => line.includes('priority'))).toHaveLength(2);
  });
});
