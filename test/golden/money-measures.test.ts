import { describe, expect, it } from 'vitest';
import { compareArms } from '../../src-engine/analyze/compare-arms.ts';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { KnownPayment } from '../../src-engine/model/known-payment.ts';
import type { RateId } from '../../src-engine/model/rate-definitions.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { ArmTotals } from '../../src-engine/report/arm-totals.ts';
import { runRates } from '../../src-engine/report/run-rates.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { liveStep, STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { aWriteOffStrategy, silentBehaviour } from '../support/write-off-strategy.ts';

/** Monday 2026-03-02. */
const AS_OF = parseIsoDate('2026-03-02') ?? 0;

function rateOf(result: RunResult, id: RateId): readonly (number | null)[] {
  const rates = runRates(at(result.arms, 0), result, null, null);
  const found = at(
    rates,
    rates.findIndex((one) => one.id === id),
  );
  return [found.numerator, found.denominator, found.rate];
}

function totalsOf(result: RunResult): ArmTotals {
  return new ArmTotals(at(result.arms, 0), result);
}

describe('fees recovered: what was paid of fees, in the order in which payments pay debt', () => {
  /** Owes 100.00; on day 1 a fee of 5.00 and 1.5 % is added that ages at once. */
  function charged(...payments: Omit<KnownPayment, 'accountId' | 'agreement'>[]) {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'MOBILE')
      .owes(10_000, STEP_DAY - 40);
    const fee = {
      ...{ amountMinor: 500, rateBasisPoints: 150, chargedTo: 'LARGEST_DEBT' },
      ...{ agesAtOnce: true, minArrearsMinor: 2000 },
    };
    const strategy = aStrategy({
      events: [
        { dayOffset: 1, algorithm: 'ADD_FEE', parameters: fee, unitCostMinor: 40 },
        { dayOffset: 50, algorithm: 'SEND_SMS' },
      ],
      ...{ minAgeDays: 30, cancelAtMinor: 0 },
    });
    return liveStep(rows.build(STEP_DAY), strategy, {
      days: 30,
      payments: payments.map((one) => ({ accountId: 'A1', agreement: null, ...one })),
    });
  }

  it('the bill is older than the fee: 103.00 pays 3.00 of it', () => {
    const run = charged({ day: 3, amountMinor: 10_300 });
    expect(run.total('feesMinor')).toBe(650);
    expect(run.total('feesRecoveredMinor')).toBe(300);
    expect(totalsOf(run.result).measure('feesRecoveredMinor')).toBe(300);
    expect(rateOf(run.result, 'feesRecovered')).toEqual([300, 650, 300 / 650]);
    // The cost of the event is 0.40 and 103.00 came in on the arrears base: fees are netted separately.
    expect(rateOf(run.result, 'costToCollect')).toEqual([40, 10_300, 40 / 10_300]);
    expect(rateOf(run.result, 'costLessFees')).toEqual([-260, 10_300, -260 / 10_300]);
  });

  it('a payment of the bill alone recovers none, the rest recovers all', () => {
    expect(charged({ day: 3, amountMinor: 10_000 }).total('feesRecoveredMinor')).toBe(0);
    const both = charged({ day: 3, amountMinor: 10_000 }, { day: 9, amountMinor: 650 });
    expect(both.total('feesRecoveredMinor')).toBe(650);
  });

  it('a payment that comes back takes its fees along', () => {
    const run = charged({ day: 3, amountMinor: 10_650, comesBack: true });
    expect(run.total('cashMinor')).toBe(0);
    expect(run.total('feesRecoveredMinor')).toBe(0);
    expect(totalsOf(run.result).measure('feesRecoveredMinor')).toBe(0);
  });
});

describe('commission and net loss', () => {
  const steps = [
    { dayOffset: 0, algorithm: 'WRITE_OFF' },
    { dayOffset: 0, algorithm: 'REFER_AGENCY', parameters: { minAmountMinor: 0, agency: null } },
  ];
  /** Owes 180.00, all of it written off and placed at 30 %. */
  function placed(agency: BehaviourModel['agency']) {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
      .owes(18_000, AS_OF - 21);
    return runPlan(
      rows.build(AS_OF),
      aPlan([aWriteOffStrategy({ steps, feeBasisPoints: 3000 })], {
        ...{ days: 100, replications: 1, behaviour: silentBehaviour({ agency }) },
      }),
    );
  }

  it('the agency brings everything: no net loss, and 30 % of it is commission', () => {
    const result = placed({ liquidation: 0.99, days: 1 });
    const totals = totalsOf(result);
    expect(totals.flow('writtenOffMinor')).toBe(18_000);
    expect(totals.flow('lateRecoveredMinor')).toBe(18_000);
    expect(totals.measure('netLossMinor')).toBe(0);
    expect(totals.measure('commissionMinor')).toBe(5400);
    expect(totals.measure('costMinor')).toBe(5400);
    expect(rateOf(result, 'commission')).toEqual([5400, 18_000, 0.3]);
    expect(rateOf(result, 'netLoss')).toEqual([0, 18_000, 0]);
    expect(rateOf(result, 'writtenOffOfBase')).toEqual([18_000, 18_000, 1]);
  });

  it('the agency brings nothing: what was written off is lost', () => {
    const result = placed({ liquidation: 0, days: 180 });
    expect(totalsOf(result).measure('netLossMinor')).toBe(18_000);
    expect(rateOf(result, 'netLoss')).toEqual([18_000, 18_000, 1]);
    expect(rateOf(result, 'commission')).toEqual([0, 0, null]);
  });

  it('a comparison leaves out shares of cuts where nothing is cut', () => {
    const result = placed({ liquidation: 0, days: 180 });
    const arm = at(result.arms, 0);
    const two = { ...result, arms: [arm, { ...arm, name: 'same' }] };
    const measures = compareArms(two, { scopeMinor: 18_000, customer: null }).measures;
    const shown = measures.map(({ measure }) => measure);
    expect(shown).toContain('netLossRate');
    expect(shown).not.toContain('restoredShare');
    expect(shown).not.toContain('vulnerableCutShare');
  });
});
