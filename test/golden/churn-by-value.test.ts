import { expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { untreatedStrategy } from '../../src-engine/config/untreated-strategy.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import type { RateId } from '../../src-engine/model/rate-definitions.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { ArmTotals } from '../../src-engine/report/arm-totals.ts';
import { runRates } from '../../src-engine/report/run-rates.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

/** Monday 2026-03-02. */
const AS_OF = parseIsoDate('2026-03-02') ?? 0;

/**
 * Four accounts that owe 100.00 for 40 days, none of whom pays (simulation.md 5, churn and retained value). Three messages on
 * three days make whoever gets them leave; without them nobody does. D's customer has left before the first day.
 *
 * | account | usual bills | under KEEP | under TWO | a year of bills |
 * |---|---|---|---|---|
 * | A | 60.00 | leaves | stays: owes less than 150.00 | 730.00 |
 * | B | 90.00 and 30.00 | leaves | leaves: owes 300.00 | 1,460.00 |
 * | C | 150.00 | stays: owes 5.00 | stays | 1,825.00 |
 * | D | 120.00, stopped | gone | gone | 0 |
 */
const YEAR = { a: 73_000, b: 146_000, c: 182_500 };
const SERVED = YEAR.a + YEAR.b + YEAR.c;

function lived(): RunResult {
  const rows = new PortfolioFromRows();
  const billed = (recurringChargeMinor: number) => ({ recurringChargeMinor });
  anAccount(rows, 'A')
    .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', billed(6000))
    .owes(10_000, AS_OF - 40);
  anAccount(rows, 'B')
    .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', billed(9000))
    .owes(30_000, AS_OF - 40)
    .agreement('2', 'ENERGY', 'GAS', 'ACTIVE', billed(3000));
  anAccount(rows, 'C')
    .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', billed(15_000))
    .owes(500, AS_OF - 40);
  anAccount(rows, 'D')
    .agreement('1', 'ENERGY', 'ELECTRIC', 'STOPPED', billed(12_000))
    .owes(10_000, AS_OF - 40);
  const events = [1, 2, 3].map((dayOffset) => ({ dayOffset, algorithm: 'SEND_SMS' }));
  const keep = aStrategy({ events, minAgeDays: 30, minAmountMinor: 1000 });
  const two = aStrategy({ events, minAgeDays: 30, minAmountMinor: 15_000 });
  const model = withoutOptions(stillBehaviour());
  const behaviour = {
    ...model,
    churn: {
      ...{ perDay: 1e-7, contactFactor: 1000, freeContacts: 0, contactWindowDays: 60 },
      ...{ cutFactor: 1, complaintFactor: 1, complaintDays: 0 },
    },
  };
  return runPlan(
    rows.build(AS_OF),
    aPlan([keep, two, untreatedStrategy(keep)], { days: 29, replications: 2, behaviour }),
  );
}

const RUN = lived();
const WITHOUT = new ArmTotals(at(RUN.arms, 2), RUN);

function rate(arm: number, id: RateId) {
  return runRates(at(RUN.arms, arm), RUN, null, WITHOUT).find((one) => one.id === id);
}

it('churn by count and by value: who left, and a year of their usual bills', () => {
  expect(rate(0, 'churn')).toMatchObject({ numerator: 2, denominator: 3 });
  expect(rate(0, 'churnValue')).toMatchObject({ numerator: YEAR.a + YEAR.b, denominator: SERVED });
  expect(rate(1, 'churn')).toMatchObject({ numerator: 1, denominator: 3 });
  expect(rate(1, 'churnValue')).toMatchObject({
    ...{ numerator: YEAR.b, denominator: SERVED },
    rate: YEAR.b / SERVED,
  });
  expect(rate(2, 'churnValue')).toMatchObject({ numerator: 0, denominator: SERVED, rate: 0 });
});

it('churn through collection is what left beyond those who leave when nobody is contacted', () => {
  expect(rate(0, 'churnOfTreatmentValue')).toMatchObject({
    ...{ numerator: YEAR.a + YEAR.b, denominator: SERVED },
  });
  expect(rate(1, 'churnOfTreatmentValue')?.numerator).toBe(YEAR.b);
  // Had nobody been treated under TWO either, the same customers would have been kept: B counts against KEEP once.
  const against = new ArmTotals(at(RUN.arms, 1), RUN);
  const beyond = runRates(at(RUN.arms, 0), RUN, null, against).find(
    ({ id }) => id === 'churnOfTreatmentValue',
  );
  expect(beyond).toMatchObject({ numerator: YEAR.a, denominator: SERVED });
});

it('the challenger’s difference is paired: A alone, and no luck in it', () => {
  const { difference } = rate(1, 'churnValue') ?? {};
  expect(difference?.value).toBeCloseTo(-YEAR.a / SERVED, 12);
  expect(difference?.low).toBeCloseTo(-YEAR.a / SERVED, 12);
  expect(difference?.high).toBeCloseTo(-YEAR.a / SERVED, 12);
});
