import { expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { anAccount } from '../support/account-builder.ts';
import { logRows } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { aWriteOffStrategy, silentBehaviour } from '../support/write-off-strategy.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

/** 250.00 moved to an arrangement of 100.00 a bill; the next bill on day 5. */
function life(missed: number): string[] {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', { nextBillDay: AS_OF + 5 }).agreement('P', 'ARRANGED', 'OTHER', 'ACTIVE', {
    type: 'ARRANGEMENT',
    recurringChargeMinor: 10_000,
    payoffDifferenceMinor: 25_000,
  });
  const usual = silentBehaviour();
  const behaviour = { ...usual, missedBill: { ...usual.missedBill, probability: missed } };
  const plan = aPlan([aWriteOffStrategy()], { days: 150, replications: 1, behaviour });
  const result = runPlan(rows.build(AS_OF), plan);
  expect(runPlan(rows.build(AS_OF), { ...plan, visitEveryDay: true })).toEqual(result);
  return logRows(result, 0).filter((row) => /billed|payment|Closed/.test(row));
}

it('instalments are on normal bills, the last one the rest; billed and paid, the arrangement closes', () => {
  expect(life(0.000_001)).toEqual([
    'day 5: billed done 100.00',
    'day 26: payment onTimePayment 100.00',
    'day 35: billed done 100.00',
    'day 56: payment onTimePayment 100.00',
    'day 65: billed done 50.00',
    'day 86: payment onTimePayment 50.00',
    'day 86: agreementClosed done 0.00',
    'day 95: billed done 0.00',
    'day 125: billed done 0.00',
  ]);
});

it('missed instalments are owed like any bill', () => {
  expect(life(0.999_999).filter((row) => row.includes('payment'))).toEqual([]);
});

/** Two instalments are missed; 40 days after the first bill the arrangement is severed by a template of one event. */
function broken(event: 'BREAK_ARRANGEMENT' | 'EXPIRE_AGREEMENT') {
  const base = aStrategy({
    events: [
      {
        dayOffset: 0,
        algorithm: 'COLL EVT SEV',
        parameters: { primaryService: 'OTHER', secondaryService: 'OTHER' },
      },
    ],
    minAgeDays: 40,
    cancelAtMinor: 0,
  });
  const strategy = {
    ...base,
    eventTypes: [
      ...base.eventTypes,
      { code: 'END', title: '', algorithm: { code: event, parameters: {} }, unitCostMinor: 0 },
    ],
    agreementTypes: [
      {
        type: '*',
        severanceCriteria: [
          { priority: 90, algorithm: { code: 'SV CRIT DFLT', parameters: {} }, template: 'END' },
        ],
        writeOffDebtClass: null,
        finalBillDueDays: 10,
        restoreAtOrUnderMinor: 0,
        restoreFeeMinor: 0,
        restoreFeeWaivedFor: [],
      },
    ],
    severanceTemplates: [
      {
        code: 'END',
        title: '',
        version: 1,
        autoCancel: true,
        agreementCancelAlgorithm: null,
        reconnectTemplate: null,
        events: [{ sequence: 10, eventType: 'END', dependsOn: [], dayOffset: 0 }],
      },
    ],
  };
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', { nextBillDay: AS_OF + 5 }).agreement('P', 'ENERGY', 'OTHER', 'ACTIVE', {
    type: 'ARRANGEMENT',
    recurringChargeMinor: 10_000,
    payoffDifferenceMinor: 45_000,
  });
  const usual = silentBehaviour();
  const behaviour = { ...usual, missedBill: { ...usual.missedBill, probability: 0.999_999 } };
  const plan = aPlan([strategy], { days: 80, replications: 1, behaviour });
  const result = runPlan(rows.build(AS_OF), plan);
  expect(runPlan(rows.build(AS_OF), { ...plan, visitEveryDay: true })).toEqual(result);
  return logRows(result, 0).filter((row) => /billed|roken|Stopped|severance[SE]/.test(row));
}

it('one severance event breaks it: what was still to be billed is owed at once, and nothing is billed any more', () => {
  expect(broken('BREAK_ARRANGEMENT')).toEqual([
    'day 5: billed done 100.00',
    'day 35: billed done 100.00',
    'day 45: severanceStarted done 200.00',
    'day 45: arrangementBroken done 250.00',
    'day 45: severanceEvent done 0.00',
    'day 46: agreementStopped done 0.00',
    'day 65: billed done 0.00',
  ]);
});

it('an arrangement that is expired bills its rest with the final bill', () => {
  expect(broken('EXPIRE_AGREEMENT')).toEqual([
    'day 5: billed done 100.00',
    'day 35: billed done 100.00',
    'day 45: severanceStarted done 200.00',
    'day 45: severanceEvent done 0.00',
    'day 46: agreementStopped done 250.00',
    'day 65: billed done 0.00',
  ]);
});
