import { expect, it } from 'vitest';
import { type ArmNumbers, runResult } from '../../test/support/run-result.ts';
import { at } from '../base/assert.ts';
import type { DailyMetric } from '../model/run.ts';
import { ArmTotals } from './arm-totals.ts';
import { receivableRates } from './receivable-rates.ts';

/** From 4 October 2024: 28 days of October and 17 of November. */
const DAYS = 45;
const OPENING = 40_000;

/** Levels of the last day; before it they are something else. */
const LAST: Partial<Record<DailyMetric, number>> = {
  ...{ openMinor: 25_000, pastDueMinor: 15_000, owingAccounts: 8 },
  ...{ atRisk30Accounts: 4, atRisk30Minor: 12_000, atRisk60Accounts: 2, atRisk60Minor: 6000 },
};

const ARM: ArmNumbers = {
  name: 'KEEP',
  daily: (metric, _, day) => {
    if (metric === 'billedMinor') return day === 5 ? 28_000 : day === 30 ? 20_000 : 0;
    if (metric === 'feesMinor') return day === 27 ? 2000 : 0;
    if (metric === 'paidItemsMinor') return day === 3 ? 4000 : day === 9 ? 1000 : 0;
    if (metric === 'paidLateDaysMinor') return day === 3 ? 4000 * 10 : 0;
    return day === DAYS - 1 ? (LAST[metric] ?? 0) : 77;
  },
  ageing: (_, snapshot, bucket) => (snapshot > 0 ? 5 : bucket === 2 ? OPENING : 0),
};

const RESULT = runResult({ days: DAYS, replications: 2, accounts: 1, arms: [ARM] });
const RATES = receivableRates(new ArmTotals(at(RESULT.arms, 0), RESULT), RESULT);

it('debt at risk is that of the last day, all that late accounts owe over all that is owed', () => {
  expect(RATES.atRisk30).toEqual({ numerator: 4, denominator: 8, rate: 0.5 });
  expect(RATES.atRisk30Value).toEqual({ numerator: 12_000, denominator: 25_000, rate: 0.48 });
  expect(RATES.atRisk60Value?.rate).toBe(0.24);
  expect(RATES.atRisk90).toEqual({ numerator: 0, denominator: 8, rate: 0 });
});

it('days of sales of the horizon: all, best possible, delinquent, and counted back by calendar months', () => {
  // 250.00 of 500.00 in 45 days; 100.00 of it is not past due.
  expect(RATES.daysSales?.rate).toBe(22.5);
  expect(RATES.bestPossibleDays?.rate).toBe(9);
  expect(RATES.delinquentDays?.rate).toBe(13.5);
  // November's 200.00 whole, and 50.00 of October's 300.00.
  expect(RATES.countBackDays?.rate).toBeCloseTo(17 + (50 / 300) * 28, 12);
});

it('days paid late weigh by amount, and effectiveness takes a month of the sales', () => {
  expect(RATES.paidAfterDays).toEqual({ numerator: 40_000, denominator: 5000, rate: 8 });
  const month = (50_000 * 30) / 45;
  expect(RATES.effectiveness?.numerator).toBeCloseTo(OPENING + month - 25_000, 9);
  expect(RATES.effectiveness?.denominator).toBeCloseTo(OPENING + month - 10_000, 9);
});
