import { describe, expect, it } from 'vitest';
import { METRIC_ROW } from '../../src-engine/kernel/state/recorder.ts';
import type { HoldRow } from '../../src-engine/model/rows.ts';
import { toDoDetail } from '../../src-engine/model/to-do-detail.ts';
import { accountBalances } from '../../src-engine/report/account-balances.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { runPlan } from '../support/run-plan.ts';
import { AS_OF, eventDays, ladder, quietPlan, rowsOf } from './protected-run.ts';

type Hold = readonly [reason: HoldRow['reason'], fromDay: number, facts: Partial<HoldRow>];

/** One account that owes 100.00 for `ageDays` days, with holds; days count from the as-of day. */
function held(holds: readonly Hold[], ageDays = 20) {
  const rows = new PortfolioFromRows();
  const account = anAccount(rows, 'A').owes(10_000, AS_OF - ageDays);
  for (const [reason, from, facts] of holds)
    account.holds(reason, AS_OF + from, {
      ...facts,
      ...(typeof facts.toDay === 'number' ? { toDay: AS_OF + facts.toDay } : {}),
    });
  return rows.build(AS_OF);
}

const EVENTS: Partial<HoldRow> = { blocks: ['EVENTS'] };

describe('a hold on events', () => {
  it('is not there: events on days 0, 5 and 10', () => {
    expect(eventDays(held([]), ladder())).toEqual(['0:1', '5:2', '10:3']);
  });

  it('of 5 days moves what is pending by 5 days', () => {
    const hold: Hold = ['MANUAL', 3, { ...EVENTS, toDay: 7 }];
    expect(eventDays(held([hold]), ladder())).toEqual(['0:1', '10:2', '15:3']);
  });

  it('overlapping another counts shared days once: 3 to 7 and 5 to 9 are 7 days', () => {
    const holds: Hold[] = [
      ['MANUAL', 3, { ...EVENTS, toDay: 7 }],
      ['MEDICAL', 5, { ...EVENTS, toDay: 9 }],
    ];
    expect(eventDays(held(holds), ladder())).toEqual(['0:1', '12:2', '17:3']);
  });

  it('without end keeps the process where it is', () => {
    expect(eventDays(held([['MANUAL', 3, EVENTS]]), ladder())).toEqual(['0:1']);
  });

  it('that waits lets due events run when it ends', () => {
    const strategy = {
      ...ladder(),
      holds: [{ reason: 'MANUAL' as const, pendingEvents: 'WAIT' as const, pausesAgeing: false }],
    };
    const hold: Hold = ['MANUAL', 3, { ...EVENTS, toDay: 11 }];
    expect(eventDays(held([hold]), strategy)).toEqual(['0:1', '12:2', '12:3']);
  });

  it('moves dates on to a workday', () => {
    const strategy = ladder();
    const workdays = ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const;
    const weekly = { ...strategy, workCalendar: { workdays: [...workdays], holidays: [] } };
    // Day 5 is a Saturday: the letter is dated day 7; 5 days of hold put it on a Saturday again, day 12, so day 14.
    const hold: Hold = ['MANUAL', 1, { ...EVENTS, toDay: 5 }];
    expect(eventDays(held([hold]), weekly)[1]).toBe('14:2');
  });
});

describe('a hold on contacts', () => {
  it('moves the letter and what comes behind it, but no work before it', () => {
    const hold: Hold = ['BREATHING_SPACE', 3, { blocks: ['CONTACTS'], toDay: 7 }];
    expect(eventDays(held([hold]), ladder())).toEqual(['0:1', '10:2', '15:3']);
    // From day 6 on no contact is pending any more.
    const late: Hold = ['BREATHING_SPACE', 6, { blocks: ['CONTACTS'], toDay: 12 }];
    expect(eventDays(held([late]), ladder())).toEqual(['0:1', '5:2', '10:3']);
  });

  it('lasts 60 days when a breathing space has no end', () => {
    const space: Hold = ['BREATHING_SPACE', 1, { blocks: ['EVENTS', 'CONTACTS'] }];
    const days = eventDays(held([space]), ladder(), { days: 90 });
    expect(days).toEqual(['0:1', '65:2', '70:3']);
  });
});

describe('a hold on reviews', () => {
  it('keeps the account from being reviewed, and is followed by a review on its first free day', () => {
    const portfolio = held([['MANUAL', -5, { blocks: ['REVIEW'], toDay: 9 }]]);
    const result = runPlan(portfolio, quietPlan(ladder()));
    expect(rowsOf(result, 'processCreated')).toEqual(['10:0']);
    expect(rowsOf(result, 'holdEnded')).toEqual(['10:11']);
    const reviews = result.arms[0]?.daily.subarray(
      METRIC_ROW.reviews * 60,
      METRIC_ROW.reviews * 60 + 12,
    );
    expect(Array.from(reviews ?? [])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('of one class leaves the others to be reviewed', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .owes(10_000, AS_OF - 20)
      .holds('MANUAL', AS_OF, {
        scope: 'DEBT_CLASS',
        target: 'ENERGY',
        toDay: AS_OF + 3,
        blocks: ['REVIEW'],
      });
    anAccount(rows, 'B').owes(10_000, AS_OF - 20);
    const result = runPlan(rows.build(AS_OF), quietPlan(ladder()));
    expect(rowsOf(result, 'processCreated')).toEqual(['4:0', '0:0']);
  });
});

describe('ageing', () => {
  const pausing = (pausesAgeing: boolean) => ({
    ...ladder(),
    holds: [{ reason: 'MEDICAL' as const, pendingEvents: 'SHIFT' as const, pausesAgeing }],
  });

  it('goes on under a hold unless the strategy pauses it', () => {
    const hold: Hold = ['MEDICAL', 1, { blocks: ['REVIEW'], toDay: 4 }];
    const created = (pauses: boolean) =>
      rowsOf(runPlan(held([hold], 17), quietPlan(pausing(pauses))), 'processCreated');
    // 17 days old: 20 days on day 3, which is on hold; with 4 days paused on day 7.
    expect(created(false)).toEqual(['5:0']);
    expect(created(true)).toEqual(['7:0']);
  });

  it('counts paused days of the past from a hold that is long over', () => {
    const hold: Hold = ['MEDICAL', -15, { blocks: ['REVIEW'], toDay: -6 }];
    const result = runPlan(held([hold]), quietPlan(pausing(true)));
    expect(rowsOf(result, 'processCreated')).toEqual(['10:0']);
  });

  it('keeps the debt of a process together when it is paused after the start', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .owes(10_000, AS_OF - 20)
      .holds('MEDICAL', AS_OF + 2, { blocks: ['CONTACTS'], toDay: AS_OF + 30 })
      .plan(AS_OF - 1, 'ENERGY', [[AS_OF + 3, 500]]);
    const base = quietPlan({ ...pausing(true), debtClasses: ladder().debtClasses });
    const plan = { ...base, behaviour: { ...base.behaviour, instalmentKept: 1 } };
    const result = runPlan(rows.build(AS_OF), plan);
    // 5.00 of 100.00 came in: far from paid, whatever became of the age.
    expect(rowsOf(result, 'processCreated')).toEqual(['0:0']);
    expect(rowsOf(result, 'processCancelled')).toEqual([]);
  });
});

describe('what a reason does of itself', () => {
  it.each(['DECEASED', 'BANKRUPTCY'] as const)(
    '%s ends the process and asks a person',
    (reason) => {
      const result = runPlan(held([[reason, 3, {}]]), quietPlan(ladder()));
      expect(rowsOf(result, 'eventCompleted')).toEqual(['0:1']);
      expect(rowsOf(result, 'processCancelled')).toEqual(['3:0']);
      expect(rowsOf(result, 'toDoCreated').filter((row) => row.startsWith('3:'))).toHaveLength(1);
      expect(rowsOf(result, 'processCreated')).toEqual(['0:0']);
    },
  );

  it('VIP turns automated steps into To Dos', () => {
    const result = runPlan(held([['VIP', 3, EVENTS]]), quietPlan(ladder()));
    expect(rowsOf(result, 'eventCompleted')).toEqual(['0:1']);
    expect(rowsOf(result, 'eventSkipped')).toEqual(['5:2', '10:3']);
    // The strategy's first type and role: FAILED-EVENT for COLLECTIONS.
    const entry = toDoDetail(0, 0);
    expect(rowsOf(result, 'toDoCreated')).toEqual([`5:${entry}`, `10:${entry}`]);
  });

  it('DISPUTE of an amount leaves it out of arrears until it ends, then it counts with its old age', () => {
    const rows = new PortfolioFromRows();
    const account = anAccount(rows, 'A').owes(10_000, AS_OF - 30);
    account.holds('DISPUTE', AS_OF - 10, {
      scope: 'BILL',
      target: 'A/1/0000',
      toDay: AS_OF + 7,
      blocks: [],
      amountMinor: 7_000,
    });
    const strategy = ladder({ minAmountMinor: 5_000, minAgeDays: 35 });
    const result = runPlan(rows.build(AS_OF), quietPlan(strategy));
    const arrears = Array.from(
      result.arms[0]?.daily.subarray(
        METRIC_ROW.pastDueMinor * 60,
        METRIC_ROW.pastDueMinor * 60 + 9,
      ) ?? [],
    );
    expect(arrears).toEqual([3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 10_000]);
    // 35 days old since day 5, but only 30.00 of it counted before day 8.
    expect(rowsOf(result, 'processCreated')).toEqual(['8:0']);
  });

  it('DISPUTE hold wins over the mark of the source: only its amount is left out, and only until it ends', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .owes(10_000, AS_OF - 30)
      .holds('DISPUTE', AS_OF - 10, {
        scope: 'BILL',
        target: 'A/1/0000',
        toDay: AS_OF + 2,
        blocks: [],
        amountMinor: 7_000,
      });
    anAccount(rows, 'B').owes(10_000, AS_OF - 30);
    for (const bill of rows.transactions) Object.assign(bill, { disputed: true });
    const portfolio = rows.build(AS_OF);
    const result = runPlan(portfolio, quietPlan(ladder({ minAmountMinor: 5_000 })));
    const arrears = METRIC_ROW.pastDueMinor * 60;
    // A: 30.00 of 100.00 are asked for until the dispute is over. B: marked alone, so nothing.
    expect(Array.from(result.arms[0]?.daily.subarray(arrears, arrears + 4) ?? [])).toEqual([
      3000, 3000, 3000, 10_000,
    ]);
    expect(rowsOf(result, 'processCreated')).toEqual(['3:0']);
    const balances = accountBalances(portfolio);
    expect(Array.from(balances.openMinor)).toEqual([10_000, 10_000]);
    expect(Array.from(balances.pastDueMinor)).toEqual([3000, 0]);
    expect(Array.from(balances.bucketMinor)).toEqual([17_000, 3000, 0, 0, 0]);
  });
});
