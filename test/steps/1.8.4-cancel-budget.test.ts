import { describe, expect, it } from 'vitest';
import type { AgreementRow } from '../../src-engine/model/rows.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { liveStep, STEP_DAY, stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const CANCEL = { dayOffset: 2, algorithm: 'CANCEL_BUDGET' };
const LATER = { dayOffset: 40, algorithm: 'SEND_SMS' };
const STRATEGY = aStrategy({ events: [CANCEL, LATER], minAgeDays: 30, cancelAtMinor: 1000 });

function onBudget(facts: Partial<AgreementRow>, owedMinor = 3500) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', { nextBillDay: STEP_DAY + 20 })
    .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', {
      onBudget: true,
      recurringChargeMinor: 5000,
      ...facts,
    })
    .owes(owedMinor, STEP_DAY - 40);
  return rows.build(STEP_DAY);
}

describe('1.8.4.1 Activate event: cancel budgets', () => {
  it('an account without a budget has nothing to cancel', () => {
    const run = liveStep(onBudget({ onBudget: false }), STRATEGY, { days: 5 });
    expect(run.texts('eventCompleted', 'budgetCancelled')).toEqual([
      '2 eventCompleted nothingToDo',
    ]);
  });
});

describe('1.8.4.2 Cancel budget', () => {
  it('what was used and not billed becomes aged debt the same day', () => {
    const run = liveStep(onBudget({ payoffDifferenceMinor: 1200 }), STRATEGY, { days: 5 });
    const cancelled = run.told.find(({ text }) => text === '2 budgetCancelled done');
    expect(cancelled?.amountMinor).toBe(1200);
    expect(run.total('debitsMinor')).toBe(1200);
  });

  it('every agreement of the account leaves its budget, of any debt class', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', {
        onBudget: true,
        payoffDifferenceMinor: 100,
      })
      .owes(9000, STEP_DAY - 40)
      .agreement('2', 'SERVICES', 'OTHER', 'ACTIVE', { onBudget: true, payoffDifferenceMinor: 50 });
    const run = liveStep(rows.build(STEP_DAY), STRATEGY, { days: 5 });
    const cancelled = run.told.filter(({ text }) => text === '2 budgetCancelled done');
    expect(cancelled.map(({ detail, amountMinor }) => [detail, amountMinor])).toEqual([
      [0, 100],
      [1, 50],
    ]);
  });

  it('a credit lets the process monitor cancel the process the next night: 35.00 − 30.00 ≤ 10.00', () => {
    const run = liveStep(onBudget({ payoffDifferenceMinor: -3000 }), STRATEGY, { days: 5 });
    expect(run.texts('creditPosted', 'processCancelled')).toEqual([
      '2 creditPosted done',
      '3 processCancelled done',
    ]);
    expect(run.told.find(({ text }) => text.includes('processCancelled'))?.amountMinor).toBe(500);
  });

  it('from then on usage is billed: half as much again as the budget amount', () => {
    const still = stillBehaviour();
    const months = new Array(12).fill(150);
    const behaviour = { ...still, billing: { ...still.billing, monthPercent: months } };
    const billed = (events: (typeof CANCEL)[]) =>
      liveStep(onBudget({}), aStrategy({ events: [...events, LATER] }), {
        days: 25,
        behaviour,
      }).told.find(({ text }) => text.includes('billed'))?.amountMinor;
    expect(billed([])).toBe(5000);
    expect(billed([CANCEL])).toBe(7500);
  });
});
