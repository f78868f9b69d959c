import { describe, expect, it } from 'vitest';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { liveStep, STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

/** Pay plans are ignored when debt is tested, so that a process can run beside them. */
function strategyOf(skipThirdPartyPayors: boolean) {
  const parameters = { skipThirdPartyPayors, reason: 'COLLECTION' };
  const event = { dayOffset: 2, algorithm: 'COLL CAN PP', parameters };
  return aStrategy({ events: [event], payPlans: false });
}

/** Plan 0 is the account's own, plan 1 a third party's, plan 2 of another debt class. */
function onPlans() {
  const rows = new PortfolioFromRows();
  const far: [number, number][] = [[STEP_DAY + 50, 4000]];
  anAccount(rows, 'A1')
    .agreement('1', 'ENERGY')
    .owes(12_000, STEP_DAY - 40)
    .plan(STEP_DAY - 1, 'ENERGY', far)
    .plan(STEP_DAY - 1, 'ENERGY', far, { payorId: 'PARENT' })
    .plan(STEP_DAY - 1, 'SERVICES', far);
  return rows.build(STEP_DAY);
}

function canceled(skip: boolean) {
  const run = liveStep(onPlans(), strategyOf(skip), { days: 3 });
  const rows = run.told.filter(({ text }) => text === '2 planCanceled done');
  return { run, plans: rows.map(({ detail }) => detail) };
}

describe('1.8.5.1 Activate event: cancel payment plan', () => {
  it('without an active plan of the class there is nothing to cancel', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1').owes(12_000, STEP_DAY - 40);
    const run = liveStep(rows.build(STEP_DAY), strategyOf(true), { days: 3 });
    expect(run.texts('eventCompleted')).toEqual(['2 eventCompleted nothingToDo']);
  });
});

describe('1.8.5.2 Cancel payment plan', () => {
  it('cancels the class’s plans and skips the third party’s', () => {
    const { run, plans } = canceled(true);
    expect(plans).toEqual([0]);
    expect(run.total('plansCanceled')).toBe(1);
    expect(run.texts('eventCompleted')).toEqual(['2 eventCompleted done']);
  });

  it('cancels the third party’s as well when told to', () => {
    expect(canceled(false).plans).toEqual([0, 1]);
  });
});
