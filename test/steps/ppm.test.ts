import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { type AccountBuilder, anAccount } from '../support/account-builder.ts';
import { flowOf, logRows } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { silentBehaviour } from '../support/write-off-strategy.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const THREE: readonly [number, number][] = [
  [AS_OF + 10, 10_000],
  [AS_OF + 40, 10_000],
  [AS_OF + 70, 10_000],
];

function rules(payPlan: Strategy['debtClasses'][number]['payPlan']): Strategy {
  const strategy = aStrategy({
    events: [{ dayOffset: 0, algorithm: 'SEND_SMS' }],
    minAmountMinor: 1000,
  });
  return {
    ...strategy,
    creditRating: {
      ...strategy.creditRating,
      brokenPlan: { points: -30, cashOnlyPoints: 0, months: 12 },
    },
    debtClasses: strategy.debtClasses.map((rule) => ({ ...rule, payPlan })),
  };
}

function live(
  build: (account: AccountBuilder) => void,
  behaviour: Partial<BehaviourModel>,
  payPlan = { graceDays: 0, toleranceMinor: 0 },
): RunResult {
  const rows = new PortfolioFromRows();
  build(anAccount(rows, 'A', { lastReviewDay: AS_OF - 1 }));
  const plan = aPlan([rules(payPlan)], {
    replications: 1,
    behaviour: silentBehaviour(behaviour),
  });
  const result = runPlan(rows.build(AS_OF), plan);
  expect(runPlan(rows.build(AS_OF), { ...plan, visitEveryDay: true })).toEqual(result);
  return result;
}

const planRows = (result: RunResult) =>
  logRows(result, 0).filter((row) => /plan(Kept|Broken|Canceled)/.test(row));

const indebted = (account: AccountBuilder) =>
  account.owes(30_000, AS_OF - 60).plan(AS_OF - 1, 'ENERGY', THREE);

describe('PPM, pay plan monitor (domain.md 3.13)', () => {
  it('kept when everything scheduled has been paid', () => {
    const result = live(indebted, { instalmentKept: 1 });
    expect(planRows(result)).toEqual(['day 70: planKept done 300.00']);
    // Insulated until the end: no process.
    expect(flowOf(result, 'processesCreated')).toBe(0);
  });

  it('broken the day after a missed instalment; the debt is reviewed the same night', () => {
    const result = live(indebted, { instalmentKept: 0 });
    expect(planRows(result)).toEqual(['day 11: planBroken missed 0.00']);
    expect(logRows(result, 0)[1]).toMatch(/^day 11: processCreated done 300.00/);
  });

  it('grace days put it off', () => {
    const result = live(indebted, { instalmentKept: 0 }, { graceDays: 7, toleranceMinor: 0 });
    expect(planRows(result)).toEqual(['day 18: planBroken missed 0.00']);
  });

  it('a payment short by the tolerance is enough', () => {
    // 99.00 are owed of the instalment of 100.00: who pays what is owed keeps the plan, so pay before by 1.00 less.
    const short = (account: AccountBuilder) =>
      account
        .owes(40_000, AS_OF - 60)
        .pays(9900, AS_OF - 1)
        .plan(AS_OF - 2, 'ENERGY', [
          [AS_OF - 1, 10_000],
          [AS_OF + 200, 20_000],
        ]);
    const strict = live(short, { instalmentKept: 1 });
    expect(planRows(strict)).toEqual(['day 0: planBroken missed 99.00']);
    expect(planRows(live(short, {}, { graceDays: 0, toleranceMinor: 100 }))).toEqual([]);
  });

  it('cancelled when the last active agreement of the class is stopped, without rating points', () => {
    const stoppedOnly = (account: AccountBuilder) =>
      account
        .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED')
        .owes(30_000, AS_OF - 60)
        .plan(AS_OF - 1, 'ENERGY', THREE);
    const result = live(stoppedOnly, { instalmentKept: 0 });
    expect(planRows(result)).toEqual(['day 0: planCanceled noAgreementLeft 0.00']);
    expect(flowOf(result, 'plansCanceled')).toBe(1);
    const oneLeft = (account: AccountBuilder) =>
      stoppedOnly(account).agreement('G', 'ENERGY', 'GAS', 'ACTIVE');
    expect(planRows(live(oneLeft, { instalmentKept: 1 }))).toEqual([
      'day 70: planKept done 300.00',
    ]);
  });

  it('a payment that comes back after the plan was kept does not un-keep it, but brings a review', () => {
    const oneInstalment = (account: AccountBuilder) =>
      account.owes(10_000, AS_OF - 60).plan(AS_OF - 1, 'ENERGY', [[AS_OF + 10, 10_000]]);
    const result = live(oneInstalment, {
      instalmentKept: 1,
      returnedPayment: { probability: 1, afterDays: 4 },
    });
    expect(planRows(result)).toEqual(['day 10: planKept done 100.00']);
    const rows = logRows(result, 0);
    expect(rows).toContain('day 14: paymentReturned done 100.00');
    expect(rows.some((row) => row.startsWith('day 14: processCreated'))).toBe(true);
  });

  it('a third party’s plan counts the third party’s payments alone', () => {
    // The account pays its own plan; nobody pays the third party's.
    const both = (account: AccountBuilder) =>
      account
        .owes(60_000, AS_OF - 60)
        .plan(AS_OF - 1, 'ENERGY', [[AS_OF + 10, 10_000]])
        .plan(
          AS_OF - 1,
          'ENERGY',
          [
            [AS_OF + 5, 8000],
            [AS_OF + 12, 1000],
          ],
          { payorId: 'AUNT' },
        );
    const rows = planRows(live(both, { instalmentKept: 1 }));
    expect(rows).toEqual(['day 10: planKept done 100.00', 'day 12: planKept done 90.00']);
  });
});

describe('PPM: V22, 600.00 in 6 instalments, each kept with .89 (simulation.md)', () => {
  const N = 6000;
  const V22 = { complete: 0.496981290961, paid: 406.987864586, brokenBy3: 0.295031 };
  const rows = new PortfolioFromRows();
  for (let index = 0; index < N; index++)
    anAccount(rows, `P${String(index).padStart(5, '0')}`)
      .owes(60_000, AS_OF - 60)
      .plan(
        AS_OF - 1,
        'ENERGY',
        Array.from({ length: 6 }, (_, instalment) => [AS_OF + 1 + 30 * instalment, 10_000]),
      );
  const portfolio = rows.build(AS_OF);
  const lived = (days: number) =>
    runPlan(
      portfolio,
      aPlan([rules({ graceDays: 7, toleranceMinor: 0 })], {
        days,
        replications: 1,
        behaviour: silentBehaviour({ instalmentKept: 0.89 }),
        eventLog: 'none',
      }),
    );
  const error = (share: number) => 4 * Math.sqrt((share * (1 - share)) / N);

  it('completes, pays and breaks as often as it must', () => {
    const half = lived(72);
    expect(Math.abs(flowOf(half, 'plansBroken') / N - V22.brokenBy3)).toBeLessThan(
      error(V22.brokenBy3),
    );
    const whole = lived(170);
    expect(Math.abs(flowOf(whole, 'plansKept') / N - V22.complete)).toBeLessThan(
      error(V22.complete),
    );
    // The number of instalments paid has a standard deviation below 2.5 of 6.
    const paid = flowOf(whole, 'cashMinor') / N / 100;
    expect(Math.abs(paid - V22.paid)).toBeLessThan((4 * 250) / Math.sqrt(N));
  });
});
