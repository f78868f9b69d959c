import { expect, it } from 'vitest';
import type { ComplaintBehaviour } from '../../src-engine/model/behaviour-options.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { liveStep, STEP_DAY, stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const CERTAIN: ComplaintBehaviour = {
  perContact: 1,
  logOddsPerContact: 0,
  freeContacts: 3,
  windowDays: 7,
  vulnerableFactor: 1,
  perCut: 0,
  costMinor: 4000,
};

function live(complaint: ComplaintBehaviour) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1').owes(20_000, STEP_DAY - 40);
  const events = [
    { dayOffset: 0, algorithm: 'SEND_SMS' },
    // The process goes on, so that no other message follows.
    { dayOffset: 300, algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } },
  ];
  const strategy = aStrategy({ events });
  return liveStep(rows.build(STEP_DAY), strategy, {
    behaviour: { ...stillBehaviour(), complaint },
    days: 5,
  });
}

it('a complaint that goes on to an ombudsman costs the case beside it (simulation.md 1.8)', () => {
  const plain = live(CERTAIN);
  const none = live({ ...CERTAIN, ombudsman: { share: 0, costMinor: 25_000 } });
  const all = live({ ...CERTAIN, ombudsman: { share: 1, costMinor: 25_000 } });
  expect(plain.texts('complaint')).toEqual(['0 complaint done']);
  expect(none.told).toEqual(plain.told);
  expect(all.texts('complaint')).toEqual(['0 complaint ombudsman']);
  expect(all.total('complaints')).toBe(1);
  expect(all.total('costMinor') - plain.total('costMinor')).toBe(25_000);
});
