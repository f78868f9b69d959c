import { describe, expect, it } from 'vitest';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import type { AccountRow, AgreementRow } from '../../src-engine/model/rows.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan } from '../support/run-plan.ts';
import { liveStep, STEP_DAY, stillBehaviour } from '../support/step-run.ts';
import { aStrategy, type EventSpec } from '../support/strategy-builder.ts';

function debtor(account: Partial<AccountRow> = {}, agreement: Partial<AgreementRow> = {}) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', account)
    .agreement('1', 'ENERGY', 'MOBILE', 'ACTIVE', agreement)
    .owes(10_000, STEP_DAY - 40);
  return rows.build(STEP_DAY);
}

const LAST = { dayOffset: 50, algorithm: 'SEND_SMS' };
const BAR = { minArrearsMinor: 2500 };

function strategyOf(...events: EventSpec[]) {
  return aStrategy({ events: [...events, LAST], minAgeDays: 30, cancelAtMinor: 0 });
}

function restoring(restoreAtOrUnderMinor: number, restoreFeeWaivedFor: string[] = []) {
  return {
    type: '*',
    severanceCriteria: [],
    writeOffDebtClass: null,
    finalBillDueDays: 14,
    restoreAtOrUnderMinor,
    restoreFeeMinor: 800,
    restoreFeeWaivedFor,
  };
}

/** Owes 100.00, is barred on day 3 and pays an instalment of 90.00 on day 9. */
function barredUntilPaid(
  algorithm: string,
  restoreAtOrUnderMinor: number,
  waivedFor: string[] = [],
): string[] {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', { riskCategory: 'LOW' })
    .agreement('1', 'ENERGY', 'MOBILE')
    .owes(10_000, STEP_DAY - 40)
    .plan(STEP_DAY - 1, 'ENERGY', [
      [STEP_DAY + 9, 9000],
      [STEP_DAY + 80, 1000],
    ]);
  const events = [{ dayOffset: 3, algorithm, parameters: BAR }, LAST];
  const strategy = {
    ...aStrategy({ events, minAgeDays: 30, cancelAtMinor: 0, payPlans: false }),
    agreementTypes: [restoring(restoreAtOrUnderMinor, waivedFor)],
  };
  const run = liveStep(rows.build(STEP_DAY), strategy, { days: 20 });
  return run.texts('barred', 'restored', 'feeCharged');
}

describe('1.8.6.1 Activate custom event', () => {
  it('runs the algorithm of its type on its trigger day', () => {
    const parameters = { note: 'Other system' };
    const sample = { dayOffset: 4, algorithm: 'COLL EVT GEN', parameters, unitCostMinor: 3 };
    const run = liveStep(debtor(), strategyOf(sample), { days: 6 });
    expect(run.texts('eventCompleted')).toEqual(['4 eventCompleted done']);
    expect([run.total('costMinor'), run.total('contacts')]).toEqual([3, 0]);
  });
});

describe('1.8.6.2 Perform additional activities', () => {
  it('ADD_FEE: a new charge that does not age before its bill, or ages at once (decision 37)', () => {
    const fee = (agesAtOnce: boolean) => ({
      dayOffset: 1,
      algorithm: 'ADD_FEE',
      parameters: {
        amountMinor: 500,
        rateBasisPoints: 150,
        chargedTo: 'LARGEST_DEBT',
        agesAtOnce,
        minArrearsMinor: 2000,
      },
    });
    const pastDue = (agesAtOnce: boolean) => {
      const run = liveStep(debtor(), strategyOf(fee(agesAtOnce)), { days: 3 });
      // 5.00 and 1.5 % of 100.00.
      expect(run.total('feesMinor')).toBe(650);
      const story = explainAccount(
        debtor(),
        aPlan([strategyOf(fee(agesAtOnce))], { days: 3, behaviour: stillBehaviour() }),
        0,
        'A1',
        1,
      );
      return story.ok ? story.value.pastDueMinor[2] : -1;
    };
    expect(pastDue(false)).toBe(10_000);
    expect(pastDue(true)).toBe(10_650);
  });

  it('SOFT_BAR: lifted the night the overdue debt has fallen to the limit, without a fee', () => {
    expect(barredUntilPaid('SOFT_BAR', 1000)).toEqual(['3 barred softBar', '9 restored softBar']);
  });

  it('SOFT_BAR: a cent over the limit keeps it', () => {
    expect(barredUntilPaid('SOFT_BAR', 999)).toEqual(['3 barred softBar']);
  });

  it('SOFT_BAR: who owes no more than the limit is not barred at all', () => {
    expect(barredUntilPaid('SOFT_BAR', 10_000)).toEqual([]);
  });

  it('HARD_BAR: restoring costs the fee of the agreement type', () => {
    expect(barredUntilPaid('HARD_BAR', 1000)).toEqual([
      '3 barred hardBar',
      '9 restored hardBar',
      '9 feeCharged done',
    ]);
  });

  it('HARD_BAR: the fee is waived for the risk categories that the type names', () => {
    expect(barredUntilPaid('HARD_BAR', 1000, ['MEDIUM', 'LOW'])).toEqual([
      '3 barred hardBar',
      '9 restored hardBar',
      '9 feeCharged waived',
    ]);
    expect(barredUntilPaid('HARD_BAR', 1000, ['MEDIUM'])).toContain('9 feeCharged done');
  });

  it('RESTORE: lifts the bar whatever is owed, and charges only when told to', () => {
    const bar = { dayOffset: 3, algorithm: 'HARD_BAR', parameters: BAR };
    const restore = (chargeFee: boolean) => {
      const lift = { dayOffset: 6, algorithm: 'RESTORE', parameters: { chargeFee } };
      const strategy = { ...strategyOf(bar, lift), agreementTypes: [restoring(0)] };
      const run = liveStep(debtor(), strategy, { days: 8 });
      return run.texts('barred', 'restored', 'feeCharged');
    };
    expect(restore(false)).toEqual(['3 barred hardBar', '6 restored hardBar']);
    expect(restore(true)).toContain('6 feeCharged done');
  });

  it('OFFER_PLAN: an accepted plan covers the debt and ends the process at once', () => {
    const terms = { instalments: 4, firstAfterDays: 10, everyDays: 30, minArrearsMinor: 0 };
    const offer = { dayOffset: 2, algorithm: 'OFFER_PLAN', parameters: terms };
    const behaviour = stillBehaviour({ planAccepted: 1 });
    const run = liveStep(debtor(), strategyOf(offer), { days: 10, behaviour });
    expect(run.texts('planStarted', 'eventCompleted', 'processCancelled')).toEqual([
      '2 planStarted done',
      '2 eventCompleted accepted',
      '2 processCancelled payPlan',
    ]);
    const refusing = stillBehaviour({ planAccepted: 0 });
    const refused = liveStep(debtor(), strategyOf(offer), { days: 10, behaviour: refusing });
    expect(refused.texts('planStarted', 'eventCompleted')).toEqual(['2 eventCompleted refused']);
  });

  it('AGENT_CALL: a To Do when nobody was reached; no call after an opt-out', () => {
    const call = {
      dayOffset: 1,
      algorithm: 'AGENT_CALL',
      unitCostMinor: 50,
      parameters: {
        attempts: 3,
        rightPartyBasisPoints: 0,
        talkCostMinor: 500,
        minutes: 6,
        minArrearsMinor: 5000,
        noContactToDoType: 'CALL-BACK',
        noContactRole: null,
      },
    };
    const run = liveStep(debtor(), strategyOf(call), { days: 3 });
    expect(run.texts('eventCompleted', 'toDoCreated')).toEqual([
      '1 eventCompleted voicemail',
      '1 toDoCreated done',
    ]);
    expect(run.total('costMinor')).toBe(150);
    const silent = liveStep(debtor({ optOut: ['CALL'] }), strategyOf(call), { days: 3 });
    expect(silent.texts('eventCompleted', 'toDoCreated')).toEqual(['1 eventCompleted optedOut']);
    expect(silent.total('costMinor')).toBe(0);
  });

  it('REPORT_BUREAU is no contact; IVR_CALL and messages are', () => {
    const bureau = liveStep(debtor(), strategyOf({ dayOffset: 1, algorithm: 'REPORT_BUREAU' }), {
      days: 3,
    });
    expect([bureau.total('creditEvents'), bureau.total('contacts')]).toEqual([1, 0]);
    const ivr = liveStep(debtor(), strategyOf({ dayOffset: 1, algorithm: 'IVR_CALL' }), {
      days: 3,
    });
    expect([ivr.total('calls'), ivr.total('contacts')]).toEqual([1, 1]);
  });

  it('CLOSE_TO_NEW_USE: nothing new is billed', () => {
    const billed = (...events: EventSpec[]) =>
      liveStep(
        debtor({ nextBillDay: STEP_DAY + 10 }, { recurringChargeMinor: 4000 }),
        strategyOf(...events),
        { days: 20 },
      ).total('billedMinor');
    expect(billed()).toBe(4000);
    expect(billed({ dayOffset: 1, algorithm: 'CLOSE_TO_NEW_USE' })).toBe(0);
  });

  it('an event that finds no agreement to act on fails, and says so', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'MOBILE', 'STOPPED')
      .owes(10_000, STEP_DAY - 40);
    const bar = { dayOffset: 1, algorithm: 'SOFT_BAR', parameters: BAR };
    const plan = aPlan([strategyOf(bar)], { days: 10, behaviour: stillBehaviour() });
    const story = explainAccount(rows.build(STEP_DAY), plan, 0, 'A1', 1);
    if (!story.ok) throw new Error(story.error.message);
    const kinds = story.value.decisions.map(({ day, kind }) => `${day} ${kind}`);
    expect(kinds).toContain('1 event-failed');
    expect(kinds).toContain('6 event-skipped');
    const skipped = story.value.events.find(({ state }) => state === 'skipped');
    expect(skipped?.outcome).toBe('no agreement that it could apply to');
  });
});
