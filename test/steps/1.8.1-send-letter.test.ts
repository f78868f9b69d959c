import { describe, expect, it } from 'vitest';
import { letterRecords } from '../../src-engine/explain/letter-records.ts';
import type { AccountRow } from '../../src-engine/model/rows.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan } from '../support/run-plan.ts';
import { liveStep, STEP_DAY, stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const LETTER = {
  dayOffset: 3,
  algorithm: 'SEND_LETTER',
  parameters: { letter: 'L1', contactClass: 'COLLECTION', contactType: 'L1' },
};

function debtor(facts: Partial<AccountRow> = {}) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', facts).owes(12_050, STEP_DAY - 40);
  return rows.build(STEP_DAY);
}

describe('1.8.1.1 Activate event: send letter to customer', () => {
  it('runs on its trigger day, not before', () => {
    const run = liveStep(debtor(), aStrategy({ events: [LETTER] }));
    expect(run.texts('processCreated', 'eventCompleted').slice(0, 2)).toEqual([
      '0 processCreated done',
      '3 eventCompleted reached',
    ]);
  });
});

describe('1.8.1.2 Create customer contact', () => {
  const strategy = aStrategy({ events: [{ ...LETTER, unitCostMinor: 90 }], minAgeDays: 30 });
  const once = { days: 4 };

  it('one contact a responsible person, one print a person who receives notifications', () => {
    const run = liveStep(debtor({ responsiblePersons: 3, notifiedPersons: 2 }), strategy, once);
    expect(run.total('contacts')).toBe(3);
    expect(run.total('letters')).toBe(2);
    expect(run.total('costMinor')).toBe(180);
    const prints = run.told.filter(({ text }) => text === '3 letterExtracted done');
    expect(prints.map(({ amountMinor }) => amountMinor)).toEqual([12_050, 12_050]);
  });

  it('nobody receives notifications: the contact is noted, nothing is printed or paid', () => {
    const run = liveStep(debtor({ notifiedPersons: 0 }), strategy, once);
    expect(run.texts('eventCompleted')).toEqual(['3 eventCompleted notPrinted']);
    expect([run.total('contacts'), run.total('letters'), run.total('costMinor')]).toEqual([
      1, 0, 0,
    ]);
  });

  it('an opt-out is respected, but not by the final notice', () => {
    const optedOut = debtor({ optOut: ['LETTER'] });
    expect(liveStep(optedOut, strategy, once).texts('eventCompleted')).toEqual([
      '3 eventCompleted optedOut',
    ]);
    const notice = {
      dayOffset: 3,
      algorithm: 'SEND_FINAL_NOTICE',
      parameters: { letter: 'L9', contactClass: 'COLLECTION', contactType: 'L9' },
    };
    const told = liveStep(optedOut, aStrategy({ events: [notice] }), once);
    expect(told.texts('eventCompleted')).toEqual(['3 eventCompleted reached']);
  });

  it('LTEX-COL writes contact class and type, process, event, account, class, date, amount and currency', () => {
    const plan = aPlan([strategy], { ...once, replications: 1, behaviour: stillBehaviour() });
    const records = letterRecords(debtor(), plan, 0, 1);
    if (!records.ok) throw new Error(records.error.message);
    expect(records.value.map((record) => record.map(({ text }) => text).join(','))).toEqual([
      'L1,COLLECTION,L1,A1/1,1,A1,ENERGY,2026-03-05,120.50,USD',
    ]);
  });
});

describe('1.8.1.3 Complete event', () => {
  it('the event is complete, and with it the process; what is owed is reviewed again', () => {
    const run = liveStep(debtor(), aStrategy({ events: [LETTER] }), { days: 5 });
    expect(run.texts('eventCompleted', 'processCompleted', 'processCreated')).toEqual([
      '0 processCreated done',
      '3 eventCompleted reached',
      '3 processCompleted done',
      '4 processCreated done',
    ]);
  });

  it('a failed one stays pending, later ones wait, and it is given up after the days of the setting', () => {
    const sms = { dayOffset: 3, algorithm: 'SEND_SMS' };
    const strategy = {
      ...aStrategy({ events: [LETTER, sms], settings: { failedEventRetryDays: 2 } }),
      letterTemplates: [],
    };
    const run = liveStep(debtor(), strategy, { days: 6 });
    const kinds = ['eventFailed', 'eventSkipped', 'eventCompleted', 'error', 'toDoCreated'];
    expect(run.texts(...kinds, 'processCompleted')).toEqual([
      '3 eventFailed noLetterTemplate',
      '3 error noLetterTemplate',
      '3 toDoCreated done',
      '4 eventFailed noLetterTemplate',
      '5 eventFailed noLetterTemplate',
      '5 eventSkipped noLetterTemplate',
      '5 eventCompleted reached',
      '5 processCompleted done',
    ]);
  });

  it('nobody to write to is a failure too', () => {
    const run = liveStep(debtor({ responsiblePersons: 0 }), aStrategy({ events: [LETTER] }));
    expect(run.texts('eventFailed')[0]).toBe('3 eventFailed noResponsiblePerson');
    expect(run.texts('eventSkipped')[0]).toBe('8 eventSkipped noResponsiblePerson');
  });
});
