import { describe, expect, it } from 'vitest';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { liveStep, STEP_DAY, stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

function debtor(owedMinor = 10_000) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1').owes(owedMinor, STEP_DAY - 40);
  return rows.build(STEP_DAY);
}

const sms = (dayOffset: number) => ({ dayOffset, algorithm: 'SEND_SMS' });

describe('1.9 Wait for event effective date', () => {
  it('events stay pending until their trigger day; a Saturday moves to Monday', () => {
    const strategy = {
      ...aStrategy({ events: [sms(0), sms(5), sms(8)] }),
      workCalendar: {
        workdays: ['MON' as const, 'TUE' as const, 'WED' as const, 'THU' as const, 'FRI' as const],
        holidays: [],
      },
    };
    // 2026-03-02 is a Monday: day 5 is a Saturday, day 8 a Tuesday.
    const run = liveStep(debtor(), strategy, { days: 9 });
    expect(run.texts('eventCompleted')).toEqual([
      '0 eventCompleted reached',
      '7 eventCompleted reached',
      '8 eventCompleted reached',
    ]);
  });
});

describe('2.0 Update collection process to inactive', () => {
  it('complete when its last pending event has run', () => {
    const run = liveStep(debtor(), aStrategy({ events: [sms(0), sms(4)] }), { days: 5 });
    expect(run.texts('processCompleted')).toEqual(['4 processCompleted done']);
  });

  it('complete as well when the last one was given up: nothing is pending', () => {
    const letter = {
      dayOffset: 1,
      algorithm: 'SEND_LETTER',
      parameters: { letter: 'L1', contactClass: 'COLLECTION', contactType: 'L1' },
    };
    const strategy = {
      ...aStrategy({ events: [letter], settings: { failedEventRetryDays: 0 } }),
      letterTemplates: [],
    };
    const run = liveStep(debtor(), strategy, { days: 2 });
    expect(run.texts('eventSkipped', 'processCompleted')).toEqual([
      '1 eventSkipped noLetterTemplate',
      '1 processCompleted done',
    ]);
  });

  it('cancelled by the system when the debt is gone; no event runs afterwards', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .owes(3000, STEP_DAY - 40)
      .owes(3000, STEP_DAY - 12, STEP_DAY + 5);
    const strategy = aStrategy({ events: [sms(0), sms(6)], minAgeDays: 30, cancelAtMinor: 0 });
    const behaviour = stillBehaviour({}, true);
    const run = liveStep(rows.build(STEP_DAY), strategy, { days: 10, behaviour });
    expect(run.texts('eventCompleted', 'processCancelled')).toEqual([
      '0 eventCompleted reached',
      '5 processCancelled done',
    ]);
  });
});
