import { describe, expect, it } from 'vitest';
import type { AccountRow } from '../../src-engine/model/rows.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { liveStep, STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const EVENTS = [{ dayOffset: 60, algorithm: 'SEND_SMS' }];

function debtor(facts: Partial<AccountRow> = {}) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', { lastReviewDay: STEP_DAY - 5, ...facts }).owes(10_000, STEP_DAY - 40);
  return rows;
}

/** Days on which a process was created. */
function created(rows: PortfolioFromRows, strategy: ReturnType<typeof aStrategy>, days = 40) {
  return liveStep(rows.build(STEP_DAY), strategy, { days })
    .texts('processCreated')
    .map((text) => Number(text.split(' ')[0]));
}

/** Reviewed by the schedule alone, until 30 days have passed when the minimum days are included. */
const bySchedule = (includeMinimumDaysReview: boolean, changes = {}) =>
  aStrategy({
    events: EVENTS,
    reviewFrequencyDays: 30,
    settings: { includeMinimumDaysReview, ...changes },
  });

/** The second monitor would take the account up after 30 days; a year keeps it out of the way. */
const scheduleOnly = () =>
  aStrategy({
    events: EVENTS,
    reviewFrequencyDays: 365,
    settings: { includeMinimumDaysReview: false },
  });

describe('1.0 Identify accounts/SAs to monitor', () => {
  it('a row of the review schedule takes the account up on its day', () => {
    const rows = debtor();
    rows.review({ accountId: 'A1', reviewDay: STEP_DAY + 12, reason: 'TEST' });
    expect(created(rows, scheduleOnly())).toEqual([12]);
  });

  it('a row of the past counts on the first night', () => {
    const rows = debtor();
    rows.review({ accountId: 'A1', reviewDay: STEP_DAY - 3, reason: 'TEST' });
    expect(created(rows, scheduleOnly())).toEqual([0]);
  });

  it('without a row and without the minimum days nobody looks', () => {
    expect(created(debtor(), scheduleOnly())).toEqual([]);
  });

  it('with the minimum days: last review plus the frequency, which is the longest gap', () => {
    expect(created(debtor(), bySchedule(true))).toEqual([25]);
  });

  it('an account that was never reviewed is taken up at once', () => {
    expect(created(debtor({ lastReviewDay: null }), bySchedule(true))).toEqual([0]);
  });

  it('frequency 0 means every day', () => {
    const strategy = aStrategy({ events: EVENTS, minAgeDays: 46 });
    expect(created(debtor(), strategy)).toEqual([6]);
  });

  it('a postponed account is taken up on the day of the postponement', () => {
    const rows = debtor({ lastReviewDay: null, postponeUntilDay: STEP_DAY + 9 });
    expect(created(rows, bySchedule(true))).toEqual([9]);
  });

  it('a collection class of another method is none of the monitor’s', () => {
    const strategy = {
      ...bySchedule(true),
      collectionClasses: [
        { collectionClass: 'RES', method: 'NONE' as const },
        { collectionClass: '*', method: 'PROCESS' as const },
      ],
    };
    expect(created(debtor({ lastReviewDay: null }), strategy)).toEqual([]);
  });

  it('the monitor may be kept to divisions', () => {
    const inSouth = bySchedule(true, { monitorDivisions: ['SOUTH'] });
    expect(created(debtor({ lastReviewDay: null }), inSouth)).toEqual([]);
    expect(created(debtor({ lastReviewDay: null, division: 'SOUTH' }), inSouth)).toEqual([0]);
  });

  it('consumed rows are gone: the account is not looked at again for a row of the past', () => {
    const rows = debtor();
    rows.review({ accountId: 'A1', reviewDay: STEP_DAY + 3, reason: 'TEST' });
    const strategy = aStrategy({
      events: EVENTS,
      minAgeDays: 46,
      reviewFrequencyDays: 365,
      settings: { includeMinimumDaysReview: false },
    });
    // 40 days old on day 0: day 3 is too early, and nothing looks again on day 6.
    expect(created(rows, strategy)).toEqual([]);
  });
});

describe('1.7 Identify accounts with SAs to monitor (account debt monitor 2)', () => {
  it('picks by the minimum days when the first monitor leaves them out', () => {
    expect(created(debtor(), bySchedule(false))).toEqual([25]);
  });

  it('knows no divisions', () => {
    expect(created(debtor(), bySchedule(false, { monitorDivisions: ['SOUTH'] }))).toEqual([25]);
  });

  it('leaves alone whom the first monitor has reviewed that night, and counts from there', () => {
    const rows = debtor();
    rows.review({ accountId: 'A1', reviewDay: STEP_DAY + 25, reason: 'TEST' });
    const run = liveStep(rows.build(STEP_DAY), bySchedule(false), { days: 40 });
    expect(run.texts('processCreated')).toEqual(['25 processCreated done']);
    expect(run.total('reviews')).toBe(1);
  });

  it('published: last review 2 March, 30 days: picked from 1 April', () => {
    const rows = debtor({ lastReviewDay: STEP_DAY });
    expect(created(rows, bySchedule(false))).toEqual([30]);
  });
});
