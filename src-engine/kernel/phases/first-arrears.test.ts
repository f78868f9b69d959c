import { describe, expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../../../test/support/run-plan.ts';
import { utilityPortfolio } from '../../../test/support/utility-portfolio.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import { stillModel } from '../../config/still-model.ts';
import { untreatedStrategy } from '../../config/untreated-strategy.ts';
import { DAILY_METRICS, type DailyMetric, type RunPlan, type RunResult } from '../../model/run.ts';
import { ArmTotals } from '../../report/arm-totals.ts';
import { runRates } from '../../report/run-rates.ts';

const AS_OF = 1000;
const DAYS = 120;

function champion() {
  const [first] = defaultStrategies();
  if (first === undefined) throw new Error('no strategy');
  return first;
}

function series(result: RunResult, metric: DailyMetric): readonly number[] {
  const from = DAILY_METRICS.indexOf(metric) * result.days;
  return [...(result.arms[0]?.daily.subarray(from, from + result.days) ?? [])];
}

/** Values by day, without the days on which nothing stands. */
function told(result: RunResult, metric: DailyMetric): Readonly<Record<number, number>> {
  return Object.fromEntries([...series(result, metric).entries()].filter(([, value]) => value > 0));
}

/** Four accounts owe $100 that is 10 days past due; three pay it on day 10. */
function fourAccounts(plan: Partial<RunPlan> = {}): RunResult {
  const rows = new PortfolioFromRows();
  const late = (id: string) => anAccount(rows, id).owes(10_000, 970, AS_OF - 10);
  late('A1').owes(8000, 995, AS_OF + 15);
  late('A2').owes(8000, 995, AS_OF + 60);
  late('A3');
  late('A4');
  return runPlan(
    rows.build(AS_OF),
    aPlan([untreatedStrategy(champion())], {
      behaviour: stillModel(defaultBehaviour()),
      days: DAYS,
      replications: 1,
      payments: ['A1', 'A2', 'A3'].map((accountId) => ({
        ...{ accountId, day: 10, amountMinor: 10_000, agreement: null },
      })),
      ...plan,
    }),
  );
}

describe('an account’s first time in arrears', () => {
  it.each([false, true])(
    'counts once, and re-defaults stand on the day of the cure (every day visited: %s)',
    (visitEveryDay) => {
      const result = fourAccounts({ visitEveryDay });
      expect(told(result, 'arrearsEntries')).toEqual({ 0: 4 });
      expect(told(result, 'arrearsEntryMinor')).toEqual({ 0: 40_000 });
      expect(told(result, 'cures')).toEqual({ 10: 3 });
      expect(told(result, 'curedMinor')).toEqual({ 10: 30_000 });
      expect(told(result, 'selfCures')).toEqual({ 10: 3 });
      // A1's bill is 30 days past due on day 45, 35 days after the cure; A2's on day 90, 80 days after it.
      expect(told(result, 'reDefaults60')).toEqual({ 10: 1 });
      expect(told(result, 'reDefaults90')).toEqual({ 10: 2 });
      expect(told(result, 'reDefaults180')).toEqual({ 10: 2 });
      expect(told(result, 'reDefaulted90Minor')).toEqual({ 10: 20_000 });
    },
  );

  it('makes rates of cures that are followed for long enough, by count and by value', () => {
    const result = fourAccounts();
    const [arm] = result.arms;
    if (arm === undefined) throw new Error('no arm');
    const rates = runRates(arm, result, null, new ArmTotals(arm, result));
    const rate = (id: string) => {
      const found = rates.find((one) => one.id === id);
      return found === undefined ? null : [found.numerator, found.denominator, found.rate];
    };
    expect(rate('cureRate')).toEqual([3, 4, 0.75]);
    expect(rate('cureRateValue')).toEqual([30_000, 40_000, 0.75]);
    expect(rate('selfCure')).toEqual([3, 4, 0.75]);
    expect(rate('reDefault60')).toEqual([1, 3, 1 / 3]);
    expect(rate('reDefault90')).toEqual([2, 3, 2 / 3]);
    expect(rate('reDefault90Value')).toEqual([20_000, 30_000, 2 / 3]);
    // No cure is followed for 180 days in 120.
    expect(rate('reDefault180')).toEqual([0, 0, null]);
    // Against itself an untreated arm brings nothing.
    expect(rate('incrementalRecovery')).toEqual([0, 56_000, 0]);
    expect(rate('untreatedCure')).toEqual([3, 4, 0.75]);
    expect(rate('cured')).toBeNull();
  });

  it('was lost when everything was paid on the first day of the run', () => {
    const payments = ['A1', 'A2', 'A3'].map((accountId, day) => ({
      ...{ accountId, day, amountMinor: 10_000, agreement: null },
    }));
    const result = fourAccounts({ payments });
    expect(told(result, 'arrearsEntries')).toEqual({ 0: 4 });
    expect(told(result, 'cures')).toEqual({ 0: 1, 1: 1, 2: 1 });
    expect(told(result, 'accountsCured')[0]).toBe(1);
    const [arm] = result.arms;
    if (arm === undefined) throw new Error('no arm');
    const cure = runRates(arm, result, null, null).find(({ id }) => id === 'cureRateValue');
    expect(cure).toMatchObject({ numerator: 30_000, denominator: 40_000 });
  });

  it('lasts from its first evening to its cure: median, mean and the account’s own days', () => {
    const result = fourAccounts();
    const [arm] = result.arms;
    if (arm === undefined) throw new Error('no arm');
    const totals = new ArmTotals(arm, result);
    const bins = (values: Float64Array) =>
      Object.fromEntries([...values.entries()].filter(([, value]) => value > 0));
    expect(bins(totals.tally('curedAfter'))).toEqual({ 10: 3 });
    expect(bins(totals.tally('curedAfterMinor'))).toEqual({ 10: 30_000 });
    expect(bins(totals.tally('lateAfter'))).toEqual({ [DAYS]: 1 });
    expect(bins(totals.tally('contacts'))).toEqual({ 0: 4 });
    const rates = runRates(arm, result, null, null);
    const rate = (id: string) => rates.find((one) => one.id === id);
    expect(rate('medianDaysToPay')).toMatchObject({ numerator: 3, denominator: 4, rate: 10 });
    // All four for 10 days, one of them for 110 more.
    expect(rate('meanDaysToPay')).toMatchObject({ numerator: 150, denominator: 4, rate: 37.5 });
    expect(totals.measure('daysToCure')).toBe(3 * 10 + DAYS);
    expect(totals.measure('arrearsEntries')).toBe(4);
    expect(rate('contactsP99')?.rate).toBe(0);
    expect(rate('retained')).toMatchObject({ numerator: 4, denominator: 4 });
  });

  it('is a self-cure when no contact reaches the customer, and none when every one does', () => {
    const portfolio = utilityPortfolio(150);
    const reaching = (reach: number) => {
      const model = defaultBehaviour();
      const treatments = model.treatments.map((treatment) => ({ ...treatment, reach }));
      const behaviour = { ...model, treatments };
      return runPlan(portfolio, aPlan([champion()], { behaviour, days: 60, replications: 1 }));
    };
    const sum = (result: RunResult, metric: DailyMetric) =>
      series(result, metric).reduce((total, value) => total + value, 0);
    const none = reaching(0);
    expect(sum(none, 'cures')).toBeGreaterThan(10);
    expect(sum(none, 'selfCures')).toBe(sum(none, 'cures'));
    const all = reaching(1);
    expect(sum(all, 'selfCures')).toBeGreaterThan(0);
    expect(sum(all, 'selfCures')).toBeLessThan(sum(all, 'cures'));
    expect(sum(all, 'selfCuredMinor')).toBeLessThan(sum(all, 'curedMinor'));
  });
});

it('treatment brings what the untreated arm does not: incremental recovery is the difference', () => {
  const portfolio = utilityPortfolio(200);
  const plan = aPlan([champion(), untreatedStrategy(champion())], { days: 90, replications: 2 });
  const result = runPlan(portfolio, plan);
  const [treated, untreated] = result.arms;
  if (treated === undefined || untreated === undefined) throw new Error('two arms');
  const without = new ArmTotals(untreated, result);
  const rates = runRates(treated, result, null, without);
  const found = rates.find(({ id }) => id === 'incrementalRecovery');
  const recovered = new ArmTotals(treated, result).measure('recoveredMinor');
  expect(found?.numerator).toBe(recovered - without.measure('recoveredMinor'));
  expect(found?.numerator).toBeGreaterThan(0);
  expect([
    without.flow('contacts'),
    without.flow('severances'),
    without.measure('processes'),
  ]).toEqual([0, 0, 0]);
  // Nobody is contacted: every cure is one's own.
  expect(without.flow('selfCures')).toBe(without.flow('cures'));
});
