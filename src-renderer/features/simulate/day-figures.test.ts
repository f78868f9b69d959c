import { describe, expect, it } from 'vitest';
import { EVENT_GROUPS, flowRows, groupValues, jobsOn } from './day-figures.ts';
import { requestProblems } from './run-request.ts';
import { sampleSeries } from './sample-series.ts';

describe('flowRows', () => {
  const series = sampleSeries({
    accountsNotDue: [100, 90, 95],
    accountsInProcess: [10, 15, 12],
    accountsInSeverance: [0, 2, 4],
  });
  const moves = {
    came: [
      [0, 0, 0, 0, 0, 0],
      [0, 0, 8, 0, 2, 0],
      [5, 0, 1, 0, 2, 0],
    ],
    left: [
      [0, 0, 0, 0, 0, 0],
      [10, 0, 3, 0, 0, 0],
      [0, 0, 4, 0, 0, 0],
    ],
  };

  it('counts the evening of the day against the evening before', () => {
    const rows = flowRows(series, 1, null);
    expect(rows.map((row) => [row.label, row.count, row.change])).toEqual([
      ['Not due', 90, -10],
      ['Past due, not in process', 0, 0],
      ['In process', 15, 5],
      ['On pay plan', 0, 0],
      ['Severance', 2, 2],
      ['Cured', 0, 0],
    ]);
    expect(rows.every((row) => row.moved === null)).toBe(true);
  });

  it('has no change on day 0', () => {
    const rows = flowRows(series, 0, moves);
    expect(rows.every((row) => row.change === null && row.moved === null)).toBe(true);
  });

  it('tells who came and who went once that is counted', () => {
    expect(flowRows(series, 1, moves)[2]).toMatchObject({
      state: 'inProcess',
      moved: { came: 8, went: 3 },
    });
    expect(flowRows(series, 2, moves)[0]?.moved).toEqual({ came: 5, went: 0 });
  });
});

describe('jobs after the activator', () => {
  it('are listed on days on which they did something', () => {
    const quiet = sampleSeries({ severanceEvents: [0, 0, 0] });
    const busy = sampleSeries({ fieldActivities: [0, 3, 0], referrals: [0, 0, 2] });
    const names = (of: typeof quiet, day: number) =>
      jobsOn(of, day, 'CANCEL_FIRST')
        .slice(4)
        .map(({ name }) => name);
    expect(names(quiet, 1)).toEqual([]);
    expect(names(busy, 1)).toEqual(['Severance Event Activator']);
    expect(names(busy, 2)).toEqual(['Write-off Monitor']);
  });
});

describe('jobsOn', () => {
  const series = sampleSeries({
    reviews: [0, 1204, 0],
    processesCreated: [0, 37, 0],
    processesCancelled: [0, 58, 0],
    eventsCompleted: [0, 212, 0],
  });

  it('lists the jobs in the order of the batch', () => {
    const names = (order: 'CANCEL_FIRST' | 'ACTIVATE_FIRST') =>
      jobsOn(series, 1, order).map((job) => job.name);
    expect(names('CANCEL_FIRST')).toEqual([
      'Pay Plan Monitor',
      'Collection Process Monitor',
      'Account Debt Monitor',
      'Collection Event Activator',
    ]);
    expect(names('ACTIVATE_FIRST')).toEqual([
      'Pay Plan Monitor',
      'Account Debt Monitor',
      'Collection Event Activator',
      'Collection Process Monitor',
    ]);
  });

  it('says what each did', () => {
    expect(jobsOn(series, 1, 'CANCEL_FIRST')[2]?.what).toEqual([
      { label: 'accounts reviewed', count: 1204, kind: null },
      { label: 'processes created', count: 37, kind: 'processCreated' },
    ]);
  });
});

describe('event groups', () => {
  it('are at most five and sum their metrics', () => {
    expect(EVENT_GROUPS.length).toBeLessThanOrEqual(5);
    const series = sampleSeries({ letters: [1, 2, 3], notices: [10, 20, 30] });
    expect(groupValues(series, ['letters', 'notices'])).toEqual([11, 22, 33]);
  });
});

describe('requestProblems', () => {
  const fine = { slots: [0, 1], days: 120, replications: 24, seed: 7 };

  it('finds nothing wrong with an ordinary request', () => {
    expect(requestProblems(fine)).toEqual({});
  });

  it.each([
    [{ days: 0 }, 'days'],
    [{ days: 1001 }, 'days'],
    [{ replications: 0 }, 'replications'],
    [{ seed: -1 }, 'seed'],
    [{ seed: 2 ** 53 }, 'seed'],
    [{ slots: [] }, 'slots'],
  ])('refuses %j', (change, field) => {
    expect(Object.keys(requestProblems({ ...fine, ...change }))).toEqual([field]);
  });
});
