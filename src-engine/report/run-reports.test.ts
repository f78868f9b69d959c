import { describe, expect, test } from 'vitest';
import { runResult } from '../../test/support/run-result.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { DAILY_METRICS, type DailyMetric } from '../model/run.ts';
import { ageingView } from './ageing-view.ts';
import { cumulativeNet } from './cumulative-net.ts';
import { dayFeed } from './day-feed.ts';
import { daySeries } from './day-series.ts';
import { ladderCounts } from './ladder-counts.ts';
import { rejectedCsv } from './rejected-csv.ts';
import { segmentDifferences } from './segment-differences.ts';
import { swapSets } from './swap-sets.ts';

/** A daily metric that is the given list in each replication. */
function cash(lists: readonly (readonly number[])[], cost: readonly number[]) {
  return (metric: DailyMetric, replication: number, day: number): number => {
    if (metric === 'cashMinor') return lists[replication]?.[day] ?? 0;
    return metric === 'costMinor' ? (cost[day] ?? 0) : 0;
  };
}

describe('net cash by day', () => {
  const result = runResult({
    days: 3,
    replications: 2,
    accounts: 1,
    arms: [
      {
        name: 'C',
        daily: cash(
          [
            [100, 0, 50],
            [200, 0, 50],
          ],
          [10, 0, 0],
        ),
      },
      {
        name: 'X',
        daily: cash(
          [
            [120, 0, 50],
            [200, 20, 70],
          ],
          [10, 10, 0],
        ),
      },
    ],
  });

  test('adds up over days and averages over replications', () => {
    expect(cumulativeNet(result).cumulativeNet).toEqual([
      [140, 140, 190],
      [150, 150, 210],
    ]);
  });

  test('differences have a band by replications with Student’s t', () => {
    // Differences by replication: 20, 10, 10 and 0, 10, 30. Day 0: mean 10, sd 14.142, se 10, t(1) 12.7062.
    const [band] = cumulativeNet(result).differences;
    expect(band?.mean).toEqual([10, 10, 20]);
    expect(band?.low[0]).toBeCloseTo(10 - 127.062, 3);
    expect(band?.high[0]).toBeCloseTo(10 + 127.062, 3);
    expect([band?.low[1], band?.high[1]]).toEqual([10, 10]);
    expect(band?.high[2]).toBeCloseTo(20 + 127.062, 3);
  });
});

test('one replication gives curves without width', () => {
  const result = runResult({
    days: 2,
    replications: 1,
    accounts: 1,
    arms: [
      { name: 'C', daily: cash([[1, 1]], [0, 0]) },
      { name: 'X', daily: cash([[3, 1]], [0, 0]) },
    ],
  });
  expect(cumulativeNet(result).differences).toEqual([{ mean: [2, 2], low: [2, 2], high: [2, 2] }]);
});

test('ageing is the mean over replications at each snapshot', () => {
  const result = runResult({
    days: 60,
    replications: 2,
    accounts: 1,
    arms: [
      {
        name: 'C',
        ageing: (replication, snapshot, bucket) => 100 * snapshot + 10 * bucket + 2 * replication,
      },
    ],
  });
  expect(ageingView(result)).toEqual({
    ageing: [
      [
        [1, 11, 21, 31, 41],
        [101, 111, 121, 131, 141],
        [201, 211, 221, 231, 241],
      ],
    ],
    ageingDays: [0, 30, 60],
  });
});

test('swap sets split the accounts by severance under both arms', () => {
  const result = runResult({
    days: 1,
    replications: 1,
    accounts: 5,
    arms: [
      { name: 'C', first: { severances: [1, 1, 0, 0, 0], netMinor: [1, 2, 3, 4, 5] } },
      { name: 'X', first: { severances: [2, 0, 1, 0, 0], netMinor: [10, 20, 30, 40, 50] } },
    ],
  });
  const [set] = swapSets(result, Float64Array.from([100, 200, 300, 400, 500]));
  expect(set).toEqual({
    both: { accounts: 1, openMinor: 100, championNetMinor: 1, challengerNetMinor: 10 },
    championOnly: { accounts: 1, openMinor: 200, championNetMinor: 2, challengerNetMinor: 20 },
    challengerOnly: { accounts: 1, openMinor: 300, championNetMinor: 3, challengerNetMinor: 30 },
    neither: { accounts: 2, openMinor: 900, championNetMinor: 9, challengerNetMinor: 90 },
  });
});

test('segments compare accounts of their own, largest first, never a single account', () => {
  const result = runResult({
    days: 1,
    replications: 2,
    accounts: 6,
    arms: [
      { name: 'C', sums: { netMinor: [0, 0, 0, 0, 0, 0] } },
      { name: 'X', sums: { netMinor: [2, 6, 10, 8, 8, 99] } },
    ],
  });
  const rows = segmentDifferences(result, {
    segments: ['Res', 'Res', 'Res', 'Com', 'Com', 'Solo'],
    customer: null,
  });
  expect(rows.map(({ segment, accounts }) => [segment, accounts])).toEqual([
    ['Res', 3],
    ['Com', 2],
  ]);
  // Means per account 1, 3, 5: mean 3, sd 2, se 1.1547, t(2) 4.30265.
  const [res] = rows[0]?.differences ?? [];
  expect(res?.value).toBe(3);
  expect(res?.low).toBeCloseTo(3 - 4.968_26, 4);
  expect(res?.high).toBeCloseTo(3 + 4.968_26, 4);
  expect(rows[1]?.differences).toEqual([{ value: 4, low: 4, high: 4 }]);
});

test('the day series holds every metric of replication 1 by day', () => {
  const result = runResult({
    days: 3,
    replications: 2,
    accounts: 1,
    arms: [
      { name: 'C' },
      {
        name: 'X',
        daily: (metric, replication, day) =>
          metric === 'accountsCured' ? 100 * replication + day : metric === 'letters' ? 7 : 0,
      },
    ],
  });
  const series = daySeries(result, 1);
  expect(series).toMatchObject({ arm: 'X', days: 3, asOfDay: 20_000 });
  expect(series.series.accountsCured).toEqual([0, 1, 2]);
  expect(series.series.letters).toEqual([7, 7, 7]);
  expect(Object.keys(series.series)).toHaveLength(DAILY_METRICS.length);
});

describe('the event log of replication 1', () => {
  const [strategy] = defaultStrategies();
  const template = strategy.processTemplates[1];
  const event = template?.events[0];
  const eventTitle = strategy.eventTypes.find((type) => type.code === event?.eventType)?.title;
  const sequence = event?.sequence ?? 0;
  const result = runResult({
    days: 10,
    replications: 1,
    accounts: 3,
    arms: [
      {
        name: 'C',
        log: [
          [0, 2, 1, 'processCreated', 1, 'challenger', 500],
          [0, 2, 1, 'eventCompleted', sequence, 'done', 0],
          [0, 4, 0, 'payment', 0, 'fullPayment', 500],
          [0, 5, 1, 'processCancelled', 1, 'done', 0],
          [1, 2, 1, 'processCreated', 1, 'done', 700],
          [1, 2, 1, 'eventCompleted', sequence, 'noMobile', 0],
          [2, 7, 1, 'processCreated', 0, 'done', 900],
          [2, 8, 1, 'processCompleted', 0, 'done', 0],
        ],
      },
    ],
  });

  test('reads as sentences, by account', () => {
    const feed = dayFeed(result, strategy, ['A1', 'A2', 'A3'], { arm: 0, day: 2, limit: 3 });
    expect(feed).toEqual({
      total: 4,
      rows: [
        {
          logRow: 0,
          accountId: 'A1',
          text: `Collection process created from ${template?.title}: challenger template`,
          kind: 'processCreated',
          amountMinor: 500,
        },
        { logRow: 1, accountId: 'A1', text: eventTitle, kind: 'eventCompleted', amountMinor: 0 },
        {
          logRow: 4,
          accountId: 'A2',
          text: `Collection process created from ${template?.title}`,
          kind: 'processCreated',
          amountMinor: 700,
        },
      ],
    });
    // Of one kind: counted by themselves, and the limit is of them.
    const [one] = feed.rows;
    const kinds = [one?.kind ?? ''];
    const ids = ['A1', 'A2', 'A3'];
    const all = dayFeed(result, strategy, ids, { arm: 0, day: 2, limit: 99 }).rows;
    const ofKind = all.filter(({ kind }) => kind === one?.kind);
    expect(dayFeed(result, strategy, ids, { arm: 0, day: 2, limit: 1, kinds })).toEqual({
      total: ofKind.length,
      rows: ofKind.slice(0, 1),
    });
    const later = dayFeed(result, strategy, ['A1', 'A2', 'A3'], { arm: 0, day: 4, limit: 9 });
    expect(later.rows).toEqual([
      {
        logRow: 2,
        accountId: 'A1',
        text: 'Payment: paid in full',
        kind: 'payment',
        amountMinor: 500,
      },
    ]);
    expect(dayFeed(result, strategy, [], { arm: 0, day: 9, limit: 9 })).toEqual({
      total: 0,
      rows: [],
    });
  });

  test('counts the ladder of each template, with Kaplan-Meier shares', () => {
    const counts = ladderCounts(result, strategy, 0);
    expect(counts.map((row) => row.template)).toEqual(
      strategy.processTemplates.map((row) => row.code),
    );
    // One of the two pays after the step and before its process ends.
    expect(counts[1]).toMatchObject({
      created: 2,
      reached: { [sequence]: 2 },
      paid: { [sequence]: 1 },
    });
    // Two begun on day 2: one ends after 3 days, the other is seen to the last day, 7 days on.
    expect(counts[1]?.stillOpen).toEqual([1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(counts[0]).toMatchObject({ created: 1, stillOpen: [1, 0] });
    expect(counts[2]).toMatchObject({ created: 0, stillOpen: [] });
  });
});

test('rejected rows are CSV that reads back', () => {
  const csv = rejectedCsv([
    {
      file: 'a.csv',
      line: 7,
      column: 'balance',
      value: '1,2"3',
      reason: 'Not an amount.',
      record: 'A1,"1,2""3"\nx',
    },
  ]);
  expect(csv).toBe(
    'file,line,column,value,reason,record\r\n' +
      'a.csv,7,balance,"1,2""3",Not an amount.,"A1,""1,2""""3""\nx"\r\n',
  );
});
