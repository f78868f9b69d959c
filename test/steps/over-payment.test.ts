import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import type { KnownPayment } from '../../src-engine/model/known-payment.ts';
import { DAILY_METRICS } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { STEP_DAY, stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const STRATEGY = aStrategy({ events: [{ dayOffset: 5, algorithm: 'SEND_SMS' }] });
/** A budget is billed as it is; with 20 days to the first bill. */
const budget = (chargeMinor: number) => ({ onBudget: true, recurringChargeMinor: chargeMinor });

/** Owes 35.00 on energy; the next bills are 50.00 of energy and 90.00 of services, on day 20. */
function customer() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', { nextBillDay: STEP_DAY + 20 })
    .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', budget(5000))
    .owes(3500, STEP_DAY - 10)
    .agreement('2', 'SERVICES', 'OTHER', 'ACTIVE', budget(9000));
  return rows.build(STEP_DAY);
}

/** Open debt at the end of a day, and sums of flows up to it. */
function live(payment: Partial<KnownPayment>, portfolio = customer()) {
  const payments = [{ accountId: 'A1', day: 1, amountMinor: 10_000, agreement: null, ...payment }];
  const model = stillBehaviour();
  const behaviour = { ...model, returnedPayment: { ...model.returnedPayment, afterDays: 30 } };
  const changes = { behaviour, days: 40, replications: 1, payments };
  const plan = aPlan([STRATEGY], changes);
  const result = runPlan(portfolio, plan);
  expect(runPlan(portfolio, { ...plan, visitEveryDay: true })).toEqual(result);
  const series = (name: (typeof DAILY_METRICS)[number]) => {
    const from = DAILY_METRICS.indexOf(name) * result.days;
    return at(result.arms, 0).daily.subarray(from, from + result.days);
  };
  return {
    openMinor: (day: number) => series('openMinor')[day],
    total: (name: (typeof DAILY_METRICS)[number]) => series(name).reduce((a, b) => a + b, 0),
  };
}

describe('Over-payment (domain.md 6, decision 27)', () => {
  it('is credit of the agreement with the largest next bill, and lowers its next debit', () => {
    const run = live({});
    expect(run.total('cashMinor')).toBe(10_000);
    expect(run.openMinor(1)).toBe(0);
    // 50.00 of energy in full, 90.00 of services less 65.00.
    expect(run.openMinor(20)).toBe(5000 + 9000 - 6500);
  });

  it('stays on the agreement that the payment was for', () => {
    const run = live({ agreement: 0 });
    // 65.00 against 50.00 of energy: 15.00 wait, and services is asked for in full.
    expect(run.openMinor(20)).toBe(9000);
    expect(run.total('creditsMinor')).toBe(5000);
  });

  it('pays bills ahead of their day before it is credit of another class', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1', { nextBillDay: STEP_DAY + 20 })
      .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', budget(5000))
      .owes(8000, STEP_DAY - 10, STEP_DAY + 12)
      .agreement('2', 'SERVICES', 'OTHER', 'ACTIVE', budget(9000));
    expect(live({}, rows.build(STEP_DAY)).openMinor(1)).toBe(0);
  });

  it('is kept by the first open agreement where nothing is billed', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'ELECTRIC')
      .owes(3500, STEP_DAY - 10);
    const run = live({}, rows.build(STEP_DAY));
    expect(run.total('cashMinor')).toBe(10_000);
    expect(run.total('debitsMinor')).toBe(6500);
  });

  it('goes with a payment that comes back: the bills that used it are open again', () => {
    const run = live({ comesBack: true });
    expect(run.openMinor(30)).toBe(7500);
    expect(run.openMinor(31)).toBe(3500 + 5000 + 9000);
    expect(run.total('cashMinor')).toBe(0);
    expect(run.total('returnedMinor')).toBe(10_000);
  });

  it('goes with a payment that comes back before any debit has used it', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'ELECTRIC')
      .owes(3500, STEP_DAY - 10);
    const run = live({ comesBack: true }, rows.build(STEP_DAY));
    expect(run.openMinor(31)).toBe(3500);
    expect(run.total('debitsMinor')).toBe(0);
  });

  it('of another payment covers what the returned one had paid', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'ELECTRIC')
      .owes(3500, STEP_DAY - 10);
    const portfolio = rows.build(STEP_DAY);
    const model = stillBehaviour();
    const paid = { accountId: 'A1', amountMinor: 3500, agreement: null };
    const plan = aPlan([STRATEGY], {
      behaviour: { ...model, returnedPayment: { ...model.returnedPayment, afterDays: 5 } },
      days: 20,
      replications: 1,
      payments: [
        { ...paid, day: 1, comesBack: true },
        { ...paid, day: 2 },
      ],
    });
    const open = DAILY_METRICS.indexOf('openMinor') * 20;
    const { daily } = at(runPlan(portfolio, plan).arms, 0);
    expect([0, 1, 2, 6].map((day) => daily[open + day])).toEqual([3500, 0, 0, 0]);
  });

  it('comes from customers of the behaviour model that says so, and from no others', () => {
    const always = stillBehaviour({ fullPerDay: stillBehaviour().bandStartDays.map(() => 1) });
    const paid = (behaviour: typeof always) => {
      const plan = aPlan([STRATEGY], { behaviour, days: 10, replications: 1 });
      const result = runPlan(customer(), plan);
      expect(runPlan(customer(), { ...plan, visitEveryDay: true })).toEqual(result);
      return at(result.arms, 0).replicationTotals[0] ?? 0;
    };
    // 35.00 are asked for.
    expect(paid(always)).toBe(3500);
    const more = paid({ ...always, overPayment: { probability: 1, largestShare: 1 } });
    expect(more).toBeGreaterThan(3500);
    expect(more).toBeLessThanOrEqual(7000);
    expect(paid({ ...always, overPayment: { probability: 0, largestShare: 1 } })).toBe(3500);
  });
});
