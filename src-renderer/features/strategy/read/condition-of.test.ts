import { expect, it } from 'vitest';
import type { Condition } from '../../../../src-engine/config/strategy-schema.ts';
import { conditionOf } from './condition-of.ts';

const attribute = (name: string, number: number) => ({
  code: 'COLL COND CHAR',
  parameters: { attribute: name, test: 'ABOVE', text: null, number },
});
const condition = (
  priority: number,
  algorithm: Condition['algorithm'],
  ...and: readonly Condition['algorithm'][]
): Condition => ({ priority, algorithm, ...(and.length > 0 && { and: [...and] }), criteria: [] });

it('the second of two attribute tests was compared with the first', () => {
  const saved = [
    condition(10, attribute('BALANCE', 5)),
    condition(20, attribute('CHURN_SCORE', 7)),
  ];
  expect(conditionOf(saved, condition(30, attribute('CHURN_SCORE', 7)))).toBe(saved[1]);
});

it('further tests tell conditions of one algorithm apart, then the priority, then nothing but the algorithm', () => {
  const budget = { code: 'COLL COND BG', parameters: { debtClassOnly: true } };
  const saved = [
    condition(10, attribute('BALANCE', 5)),
    condition(20, attribute('BALANCE', 5), budget),
  ];
  expect(conditionOf(saved, condition(10, attribute('BALANCE', 5), budget))).toBe(saved[1]);
  expect(conditionOf(saved, condition(20, attribute('BALANCE', 9)))).toBe(saved[1]);
  expect(conditionOf(saved, condition(50, attribute('BALANCE', 9)))).toBe(saved[0]);
  expect(conditionOf(saved, condition(10, budget))).toBeUndefined();
  expect(conditionOf(undefined, condition(10, budget))).toBeUndefined();
});
