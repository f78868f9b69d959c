import { expect, test } from 'vitest';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import {
  dayScale,
  labelledRuns,
  lastShownDay,
  levelRuns,
  nodeStacks,
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
    processesBefore: [],
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

/** Of 540 pixels for 60 days, 9 a day. */
const wide = dayScale(60, 686);

test('circles stand at their day unless they would cover each other', () => {
  const xs = (days: readonly number[]) => nodeStacks(days, wide, 60).map(({ x }) => x);
  expect(xs([0, 10, 44])).toEqual([128, 218, 524]);
  const close = xs([20, 22, 24]);
  expect((close[1] ?? 0) - (close[0] ?? 0)).toBeCloseTo(21, 6);
  expect((close[2] ?? 0) - (close[1] ?? 0)).toBeCloseTo(21, 6);
});

test('no circle stands further from its days than its own half, so that none of day 59 is past the line of day 60', () => {
  // The severance lane of an account that was cut and reconnected, 530 pixels for 110 days.
  const x = dayScale(110, 676);
  const days = [46, 46, 48, 50, 53, 53, 55, 57, 57, 57, 59, 59];
  for (const { x: at, members } of nodeStacks(days, x, 110)) {
    const wanted = members.reduce((sum, member) => sum + x(days[member] ?? 0), 0);
    expect(Math.abs(at - wanted / members.length)).toBeLessThanOrEqual(11.1);
  }
});

test('circles of crowded days share one instead of standing far from their day', () => {
  const days = [5, 44, 44, 44, 45, 45, 46, 46, 46, 47, 60];
  const stacks = nodeStacks(days, wide, 60);
  expect(stacks.flatMap(({ members }) => members)).toEqual(days.map((_, member) => member));
  expect(stacks[0]).toEqual({ x: wide(5), members: [0] });
  expect(stacks.at(-1)?.members).toEqual([10]);
  expect(stacks.length).toBeLessThan(days.length);
  for (const { x, members } of stacks) {
    const wanted = members.reduce((sum, member) => sum + wide(days[member] ?? 0), 0);
    expect(Math.abs(x - wanted / members.length)).toBeLessThanOrEqual(11.1);
  }
  stacks.slice(1).forEach(({ x }, index) => {
    expect(x - (stacks[index]?.x ?? 0)).toBeGreaterThan(20);
  });
});

test('a lane with more on each day than it is wide still ends', () => {
  const days = Array.from({ length: 300 }, (_, index) => index % 60);
  const stacks = nodeStacks(days, wide, 60);
  expect(stacks.flatMap(({ members }) => members)).toHaveLength(300);
  expect(stacks.length).toBeLessThan(40);
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
