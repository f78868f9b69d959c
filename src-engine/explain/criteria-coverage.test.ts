import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aStrategy } from '../../test/support/strategy-builder.ts';
import { parseIsoDate } from '../base/day.ts';
import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { criteriaCoverage } from './criteria-coverage.ts';
import { testAccount } from './test-account.ts';

const TODAY = parseIsoDate('2026-03-31') ?? 0;

function unwrap<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Over 500.00 at 50 days, then over 25.00 at 25 days. */
function rules(): Strategy {
  const plain = aStrategy({ events: [{ dayOffset: 0, algorithm: 'SEND_SMS' }] });
  return {
    ...plain,
    classControls: plain.classControls.map((control) => ({
      ...control,
      conditions: control.conditions.map((condition) => ({
        ...condition,
        criteria: [
          { priority: 10, minAgeDays: 50, minAmountMinor: 50_000, template: 'STD' },
          { priority: 20, minAgeDays: 25, minAmountMinor: 2500, template: 'STD' },
        ],
      })),
    })),
  };
}

function portfolio() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1').owes(60_000, TODAY - 60);
  anAccount(rows, 'A2').owes(9000, TODAY - 30);
  anAccount(rows, 'A3').owes(2000, TODAY - 90);
  anAccount(rows, 'A4').owes(9000, TODAY - 10);
  anAccount(rows, 'A5')
    .owes(9000, TODAY - 40)
    .holds('MANUAL', TODAY - 5);
  anAccount(rows, 'A6')
    .agreement('1', 'OTHER')
    .owes(9000, TODAY - 40);
  anAccount(rows, 'A7').agreement('1');
  return rows.build(TODAY);
}

const ROW = '/classControls/0/conditions/0/criteria/';

describe('criteria coverage', () => {
  it('counts what each row answers, what it would answer too, and why the others start nothing', () => {
    expect(unwrap(criteriaCoverage(portfolio(), rules()))).toEqual({
      debts: 6,
      matched: 2,
      rows: [
        { pointer: `${ROW}0`, matched: 1, matchedMinor: 60_000, alsoMatched: 0 },
        { pointer: `${ROW}1`, matched: 1, matchedMinor: 9000, alsoMatched: 1 },
      ],
      unmatched: [
        { control: '', reason: 'not-eligible', debts: 1 },
        { control: 'CTRL', reason: 'held', debts: 1 },
        { control: 'CTRL', reason: 'debt-too-small', debts: 1 },
        { control: 'CTRL', reason: 'not-old-enough', debts: 1 },
      ],
    });
  });

  it.each([1, 2, 3, 4])('every debt is counted once, strategy %i', (seed) => {
    const random = randomPortfolio(seed, 80, TODAY);
    const coverage = criteriaCoverage(random, randomStrategy(seed));
    const { debts, matched, rows, unmatched } = unwrap(coverage);
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    expect(sum(rows.map((row) => row.matched))).toBe(matched);
    expect(matched + sum(unmatched.map((one) => one.debts))).toBe(debts);
    expect(debts).toBeGreaterThan(0);
  });

  it('a strategy in another currency fails as its run would', () => {
    const coverage = criteriaCoverage(portfolio(), { ...rules(), currency: 'EUR' });
    expect(coverage.ok ? '' : coverage.error.code).toBe('bad-strategy');
  });
});

describe('a tested account', () => {
  const test = (id: string) => testAccount(portfolio(), rules(), id);

  it('says which row fires, with the checks of the rows before', () => {
    const [decision] = unwrap(test('A2')).decisions;
    expect(decision).toMatchObject({ kind: 'create-process', chosen: 'STD', debtClass: 'ENERGY' });
    expect(decision?.checks.map(({ label, passed }) => `${label}: ${passed}`)).toEqual([
      'Default condition: true',
      'Row 10, oldest debt: false',
      'Row 10, debt of that age: false',
      'Row 20, oldest debt: true',
      'Row 20, debt of that age: true',
    ]);
  });

  it('names a hold and a class that is not collected', () => {
    expect(unwrap(test('A5')).decisions.map(({ because }) => because)).toEqual([
      'A hold keeps this debt from being reviewed',
    ]);
    expect(unwrap(test('A6')).decisions.map(({ because }) => because)).toEqual([
      'Debt class OTHER is not collected',
    ]);
  });

  it('an account that owes nothing has no decision; an unknown one is refused', () => {
    expect(unwrap(test('A7')).decisions).toEqual([]);
    const unknown = test('A9');
    expect(unknown.ok ? '' : unknown.error.message).toBe('Account A9 is not in this portfolio.');
  });
});
