import { expect, test } from 'vitest';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import {
  dayScale,
  labelledRuns,
  lastShownDay,
  levelRuns,
  nodeXs,
  stepPath,
} from './timeline-layout.ts';

function story(changes: Partial<AccountStory>): AccountStory {
  return {
    accountId: 'A-1',
    arm: 'STD',
    replication: 1,
    days: 120,
    asOfDay: 20_000,
    currency: 'USD',
    bills: [],
    pastDueMinor: new Array<number>(120).fill(0),
    openMinor: [],
    payments: [],
    events: [],
    agreements: [],
    severanceStartDays: [],

    holds: [],
    decisions: [],
    cashMinor: 0,
    costMinor: 0,
    cancelThresholdMinor: 2500,
    ...changes,
  };
}

test('a quiet end of the horizon is not drawn, an active one is', () => {
  expect(lastShownDay([story({}), story({})])).toBe(60);
  expect(lastShownDay([story({ severanceStartDays: [71] }), story({})])).toBe(80);
  expect(lastShownDay([story({}), story({ severanceStartDays: [118] })])).toBe(120);
  expect(lastShownDay([story({ days: 30 })])).toBe(30);
});

test('the axis starts right of the lane names and ends before the edge', () => {
  const x = dayScale(60, 680);
  expect(x(0)).toBe(128);
  expect(x(60)).toBe(662);
});

test('nodes stand at their day unless they would cover each other', () => {
  const x = dayScale(60, 686);
  // 540 pixels for 60 days: 9 a day.
  expect(nodeXs([0, 10, 44], x, 60)).toEqual([128, 218, 524]);
  const close = nodeXs([20, 20, 21], x, 60);
  expect((close[1] ?? 0) - (close[0] ?? 0)).toBeCloseTo(21, 6);
  expect((close[2] ?? 0) - (close[1] ?? 0)).toBeCloseTo(21, 6);
});

test('arrears are steps that change on the day they change', () => {
  const path = stepPath(
    [100, 100, 250, 250, 0],
    4,
    (day) => day * 10,
    (value) => 100 - value / 10,
  );
  expect(path).toBe('M0 90H20V75H40V100H40');
});

test('equal days are one stretch, and only wide stretches are labelled', () => {
  const runs = levelRuns([5, 5, 5, 9, 0, 0, 7, 7, 7, 7], 9);
  expect(runs).toEqual([
    { fromDay: 0, toDay: 2, value: 5 },
    { fromDay: 3, toDay: 3, value: 9 },
    { fromDay: 4, toDay: 5, value: 0 },
    { fromDay: 6, toDay: 9, value: 7 },
  ]);
  expect(labelledRuns(runs, (day) => day * 10, 25).map((run) => run.value)).toEqual([5, 7]);
});
