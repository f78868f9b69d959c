import { describe, expect, it } from 'vitest';
import { compareArms } from '../../src-engine/analyze/compare-arms.ts';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { KnownPayment } from '../../src-engine/model/known-payment.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { ArmTotals } from '../../src-engine/report/arm-totals.ts';
import { rollRates } from '../../src-engine/report/roll-rates.ts';
import { rollValueDifferences } from '../../src-engine/report/roll-values.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { liveStep, STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

/** Monday 2026-03-02. */
const AS_OF = parseIsoDate('2026-03-02') ?? 0;

function rollRateOf(result: RunResult) {
  const { measures } = compareArms(result, { scopeMinor: 10_000, customer: null });
  return measures.find(({ measure }) => measure === 'rollRate');
}

describe('roll rate from 31-60 to 61-90 days: debt a bucket older 30 days later, by hand', () => {
  /** Owes 100.00 since 40 days, and 50.00 since 10. */
  function lived(days: number, ...payments: readonly [day: number, amountMinor: number][]) {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'MOBILE')
      .owes(10_000, STEP_DAY - 40)
      .owes(5000, STEP_DAY - 10);
    const known = payments.map(
      ([day, amountMinor]): KnownPayment => ({
        ...{ accountId: 'A1', agreement: null, day, amountMinor },
      }),
    );
    const events = [{ dayOffset: 50, algorithm: 'SEND_SMS' }];
    const strategy = aStrategy({ events, minAgeDays: 30, cancelAtMinor: 0 });
    const { result } = liveStep(rows.build(STEP_DAY), strategy, { days, payments: known });
    const totals = new ArmTotals(at(result.arms, 0), result);
    return [totals.measure('rolledMinor'), totals.measure('rollBaseMinor')];
  }

  it('nobody pays: 100.00 rolls in the first month, 50.00 in the second, and nothing is left for a third', () => {
    expect(lived(30)).toEqual([10_000, 10_000]);
    expect(lived(60)).toEqual([15_000, 15_000]);
    // On day 60 the 50.00 are 70 days past due; no month follows.
    expect(lived(89)).toEqual([15_000, 15_000]);
  });

  it('what is paid between two month ends does not roll, what is paid after them did', () => {
    expect(lived(60, [10, 6000])).toEqual([4000 + 5000, 10_000 + 5000]);
    expect(lived(60, [30, 6000])).toEqual([10_000 + 5000, 10_000 + 5000]);
    expect(lived(60, [40, 15_000])).toEqual([10_000, 15_000]);
  });

  it('a run that is shorter than a month has nothing to divide by', () => {
    expect(lived(29)).toEqual([0, 0]);
  });
});

describe.each([41, 42, 43])('a comparison of random arms, seed %i', (seed) => {
  const portfolio = randomPortfolio(seed, 150, AS_OF);
  const arms = [randomStrategy(seed), randomStrategy(seed + 1)];
  const result = runPlan(portfolio, aPlan(arms, { days: 100, replications: 3, seed }));
  const found = rollRateOf(result);

  it('has the roll rate of the tab Roll rates to the last digit, and its interval of luck', () => {
    const tab = rollValueDifferences(result, 1).find(({ from }) => from === '31-60');
    const [champion, challenger] = found?.values ?? [];
    const difference = found?.differences[0];
    expect(tab?.champion.denominator).toBeGreaterThan(0);
    for (const [value, shown] of [
      [champion, tab?.champion.rate],
      [challenger, tab?.challenger.rate],
      [difference?.value, tab?.difference],
      [difference?.luckLow, tab?.low],
      [difference?.luckHigh, tab?.high],
    ]) {
      expect(value ?? 0).toBeCloseTo(shown ?? Number.NaN, 12);
    }
    expect(difference?.low).toBeLessThanOrEqual(difference?.value ?? 0);
    expect(difference?.high).toBeGreaterThanOrEqual(difference?.value ?? 0);
  });

  it('is all months together: numerators over denominators of each of them', () => {
    const months = rollRates(result).filter(({ arm, from }) => arm === 'arm0' && from === '31-60');
    expect(months.length).toBe(3);
    const top = months.reduce((sum, { numerator }) => sum + numerator, 0);
    const bottom = months.reduce((sum, { denominator }) => sum + denominator, 0);
    expect(found?.values[0]).toBeCloseTo(top / bottom, 12);
  });
});

it('a comparison that no month ends in leaves the roll rate out, it is not 0', () => {
  const arms = [randomStrategy(7), randomStrategy(8)];
  const portfolio = randomPortfolio(7, 60, AS_OF);
  const short = runPlan(portfolio, aPlan(arms, { days: 29, replications: 2, seed: 7 }));
  expect(rollRateOf(short)).toBeUndefined();
  const long = runPlan(portfolio, aPlan(arms, { days: 30, replications: 2, seed: 7 }));
  expect(rollRateOf(long)).toBeDefined();
});
