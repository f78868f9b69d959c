import { expect, it } from 'vitest';
import { accountSums } from '../../src-engine/analyze/account-columns.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { discountFactor } from '../../src-engine/model/discount.ts';
import { DAILY_METRICS } from '../../src-engine/model/run.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';

it('V21: -10 on day 0, 200 on day 30, 150 on day 60 and 100 on day 365 at 8 %', () => {
  const flows = [
    [-10, 0],
    [200, 30],
    [150, 60],
    [100, 365],
  ] as const;
  const value = flows.reduce((sum, [amount, day]) => sum + amount * discountFactor(day), 0);
  expect(value).toBeCloseTo(429.445756305, 9);
});

it('the net present value of a run is its net cash, day by day, discounted', () => {
  const plan = aPlan(defaultStrategies().slice(0, 2), { days: 90, replications: 2 });
  const result = runPlan(utilityPortfolio(120), plan);
  for (const arm of result.arms) {
    const flow = (replication: number, name: (typeof DAILY_METRICS)[number], day: number) =>
      arm.daily[
        (replication * DAILY_METRICS.length + DAILY_METRICS.indexOf(name)) * result.days + day
      ] ?? 0;
    let present = 0;
    for (let replication = 0; replication < result.replications; replication++)
      for (let day = 0; day < result.days; day++)
        present +=
          (flow(replication, 'cashMinor', day) - flow(replication, 'costMinor', day)) *
          1.08 ** (-day / 365);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    const npv = sum(accountSums(arm, 'npvMinor'));
    // Each account and replication is rounded to the minor unit: never more than half a unit off.
    expect(Math.abs(npv - present)).toBeLessThan(0.5 * result.accounts * result.replications);
    expect(npv).toBeLessThan(sum(accountSums(arm, 'netMinor')));
    expect(accountSums(arm, 'npvMinor').every(Number.isInteger)).toBe(true);
  }
});
