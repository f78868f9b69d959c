import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { aStrategy } from '../../test/support/strategy-builder.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { AccountRow } from '../model/rows.ts';
import { criteriaCoverage } from './criteria-coverage.ts';
import { explainAccount } from './explain-account.ts';

const AS_OF = 20_514;

/** Rating under 600 and more than 500.00 owed and not vulnerable: 30 days and 50.00; all others at 10 days. */
function rules(): Strategy {
  const plain = aStrategy({ minAgeDays: 10, events: [{ dayOffset: 0, algorithm: 'SEND_SMS' }] });
  const classControls = plain.classControls.map((control) => ({
    ...control,
    conditions: [
      {
        priority: 20,
        algorithm: { code: 'COLL COND CS', parameters: { ratingBelow: 600 } },
        and: [
          {
            code: 'COLL COND CHAR',
            parameters: { attribute: 'BALANCE', test: 'ABOVE', text: null, number: 50_000 },
          },
          {
            code: 'COLL COND CHAR',
            parameters: { attribute: 'VULNERABLE', test: 'IS_NOT', text: null, number: null },
          },
        ],
        criteria: [{ priority: 10, minAgeDays: 30, minAmountMinor: 5000, template: 'STD' }],
      },
      ...control.conditions,
    ],
  }));
  return { ...plain, classControls };
}

function portfolio(amountMinor: number, facts: Partial<AccountRow>) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', facts).owes(amountMinor, AS_OF - 40);
  return rows.build(AS_OF);
}

function decision(amountMinor: number, facts: Partial<AccountRow> = {}) {
  const plan = aPlan([rules()], { days: 2, replications: 1 });
  const told = explainAccount(portfolio(amountMinor, facts), plan, 0, 'A', 1);
  if (!told.ok) throw new Error(told.error.message);
  return told.value.decisions.find(({ kind }) => kind === 'create-process');
}

const checksOf = (amountMinor: number, facts: Partial<AccountRow> = {}) =>
  (decision(amountMinor, facts)?.checks ?? []).map(
    ({ label, passed, actual, test, limit, margin, rulePointer }) =>
      `${passed ? 'yes' : 'no'} ${label}: ${actual} ${test} ${limit} by ${margin} ${rulePointer}`,
  );

const PLACE = '/classControls/0/conditions/0';

describe('a condition of several tests is explained test by test', () => {
  it('all of them true: its rows decide', () => {
    const lines = checksOf(60_000, { creditRating: 540 });
    expect(lines.slice(0, 3)).toEqual([
      `yes Condition 20, test 1 of 3: Credit rating: 540 < 600 by 60 ${PLACE}`,
      `yes Condition 20, test 2 of 3: Balance of the account: 60000 > 50000 by 10000 ${PLACE}/and/0`,
      `yes Condition 20, test 3 of 3: Vulnerable: 0 = 0 by null ${PLACE}/and/1`,
    ]);
    expect(decision(60_000, { creditRating: 540 })?.rulePointer).toBe(`${PLACE}/criteria/0`);
  });

  it('one that fails is told with its values, and the next condition decides', () => {
    const lines = checksOf(40_000, { creditRating: 540 });
    expect(lines.slice(0, 4)).toEqual([
      `yes Condition 20, test 1 of 3: Credit rating: 540 < 600 by 60 ${PLACE}`,
      `no Condition 20, test 2 of 3: Balance of the account: 40000 > 50000 by 10001 ${PLACE}/and/0`,
      `yes Condition 20, test 3 of 3: Vulnerable: 0 = 0 by null ${PLACE}/and/1`,
      expect.stringMatching('^yes .*/classControls/0/conditions/1$'),
    ]);
    expect(decision(40_000, { creditRating: 540 })?.rulePointer).toContain('/conditions/1/');
  });

  it('what was passed over names the tests that failed, and only those', () => {
    const over = (amountMinor: number, facts: Partial<AccountRow>) =>
      decision(amountMinor, facts)?.passedOver;
    expect(over(40_000, { creditRating: 540 })).toEqual([
      'Condition 20 is not true: Balance of the account fails its test',
    ]);
    expect(over(40_000, { creditRating: 600, vulnerable: true })).toEqual([
      'Condition 20 is not true: Credit rating, Balance of the account and Vulnerable fail their tests',
    ]);
    expect(over(60_000, { creditRating: 540 })).toEqual([]);
  });

  it('the first may be the one that fails', () => {
    expect(checksOf(60_000, { creditRating: 600 })[0]).toBe(
      `no Condition 20, test 1 of 3: Credit rating: 600 < 600 by 1 ${PLACE}`,
    );
  });
});

it('coverage counts a debt under the rows of a condition of which every test is true', () => {
  const matched = (amountMinor: number, facts: Partial<AccountRow>) => {
    const coverage = criteriaCoverage(portfolio(amountMinor, facts), rules());
    if (!coverage.ok) throw new Error(coverage.error.message);
    return coverage.value.rows.filter((row) => row.matched === 1).map(({ pointer }) => pointer);
  };
  const combined = [`${PLACE}/criteria/0`];
  const rest = ['/classControls/0/conditions/1/criteria/0'];
  expect(matched(60_000, { creditRating: 540 })).toEqual(combined);
  expect(matched(50_001, { creditRating: 599 })).toEqual(combined);
  expect(matched(50_000, { creditRating: 599 })).toEqual(rest);
  expect(matched(60_000, { creditRating: 600 })).toEqual(rest);
  expect(matched(60_000, { creditRating: 540, vulnerable: true })).toEqual(rest);
});
