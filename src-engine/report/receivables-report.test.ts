import { expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { dayOf } from '../base/day.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { accountBalances } from './account-balances.ts';
import { receivablesReport } from './receivables-report.ts';
import { runRates } from './run-rates.ts';

const AS_OF = dayOf(2026, 3, 31);

it('works out receivables, risk and days of sales from bills and payments', () => {
  const rows = new PortfolioFromRows();
  // 100.00 is 40 days late; 300.00 is not due; 200.00 was paid 10 days late.
  anAccount(rows, 'A1').owes(10_000, AS_OF - 61, AS_OF - 40);
  anAccount(rows, 'A2').owes(30_000, AS_OF - 5, AS_OF + 16);
  anAccount(rows, 'A3')
    .owes(20_000, AS_OF - 60, AS_OF - 39)
    .pays(20_000, AS_OF - 29);
  const report = receivablesReport(rows.build(AS_OF));
  expect(report).toMatchObject({ receivableMinor: 40_000, currentMinor: 30_000 });
  expect(report.salesMinor).toBe(60_000);
  expect(report.daysSales).toBeCloseTo(60, 12);
  expect(report.bestPossibleDays).toBeCloseTo(45, 12);
  expect(report.delinquentDays).toBeCloseTo(15, 12);
  expect(report.atRisk[0]).toMatchObject({
    days: 30,
    byValue: { numerator: 10_000, denominator: 40_000, rate: 0.25 },
    byCount: { numerator: 1, denominator: 2 },
  });
  expect(report.paidAfterDays).toBeCloseTo(10, 12);
  // March sold 300.00, February nothing, January 300.00, of which 100.00 are a third of its 31 days.
  expect(report.countBackDays).toBeCloseTo(31 + 28 + 31 / 3, 9);
  expect(report.buckets.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0)).toBe(40_000);
});

/** Numbers read off a distribution: numerator and denominator say how many they cover. */
const READ_OFF: readonly string[] = [
  'medianDaysToPay',
  'medianDaysToPayValue',
  'contactsP99',
  'contactsInWeekP99',
  'countBackDays',
];

it('rates of a run carry numerator and denominator that its own totals confirm', () => {
  const portfolio = utilityPortfolio(150);
  const plan = aPlan(defaultStrategies().slice(0, 1), { days: 90, replications: 2 });
  const result = runPlan(portfolio, plan);
  const [arm] = result.arms;
  if (arm === undefined) throw new Error('no arm');
  const rates = runRates(arm, result, accountBalances(portfolio).pastDueMinor, null);
  const rateOf = (id: string) => rates.find((one) => one.id === id);
  for (const { id, numerator, denominator, rate } of rates) {
    expect(numerator, id).toBeGreaterThanOrEqual(0);
    if (denominator === 0) expect(rate, id).toBeNull();
    else if (READ_OFF.includes(id)) expect(numerator, id).toBeLessThanOrEqual(denominator);
    else expect(rate, id).toBe(numerator / denominator);
  }
  const kept = rateOf('promisesKept');
  expect(kept?.denominator).toBeGreaterThan(0);
  expect(kept?.rate).toBeLessThanOrEqual(1);
  const cured = rateOf('cured');
  expect(cured?.rate).toBeGreaterThan(0.2);
  expect(cured?.rate).toBeLessThanOrEqual(1);
  expect(rateOf('curedValue')?.rate).toBeLessThanOrEqual(1);
});
