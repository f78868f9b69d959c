import { expect, test } from 'vitest';
import type {
  AccountStory,
  Decision,
  TimelineEvent,
} from '../../../src-engine/model/explanation.ts';
import { collectionLane, counterpartLane, customerLane, severanceLane } from './timeline-lanes.ts';

function decision(day: number, kind: Decision['kind']): Decision {
  return {
    day,
    kind,
    title: kind,
    because: '',
    ruleLabel: '',
    rulePointer: '',
    debtClass: 'ENERGY',
    eventKind: '',
    checks: [],
    chosen: '',
    passedOver: [],
    flip: '',
  };
}

function event(
  day: number,
  eventKind: string,
  state: TimelineEvent['state'] = 'done',
): TimelineEvent {
  return {
    family: 'collection',
    day,
    process: 1,
    sequence: day,
    title: eventKind,
    eventKind,
    state,
    outcome: 'reached the customer',
  };
}

const story: AccountStory = {
  accountId: 'A-1',
  arm: 'STD',
  replication: 1,
  days: 120,
  asOfDay: 20_514,
  currency: 'USD',
  pastDueMinor: [],
  openMinor: [],
  payments: [
    { day: 16, amountMinor: 6100, kind: 'partial' },
    { day: 12, amountMinor: 2500, kind: 'instalment' },
  ],
  bills: [{ day: 13, amountMinor: 14_280 }],
  events: [event(0, 'SEND_LETTER'), event(7, 'SEND_SMS'), event(44, 'START_SEVERANCE', 'pending')],
  agreements: [],
  severanceStartDays: [44],
  processesBefore: [],
  holds: [],
  decisions: [decision(0, 'create-process'), decision(16, 'keep-process')],
  cashMinor: 8600,
  costMinor: 120,
  cancelThresholdMinor: 2500,
};

test('events keep their day, their icon and their state', () => {
  const { nodes } = collectionLane(story);
  expect(nodes.map(({ day, icon, look }) => [day, icon, look])).toEqual([
    [0, 'letter', 'done'],
    [7, 'sms', 'done'],
    [44, 'severance', 'pending'],
  ]);
  expect(nodes[0]?.title).toBe('SEND_LETTER, reached the customer');
  expect(nodes[2]?.title).toBe('START_SEVERANCE, pending');
});

test('an open process is solid to its last event and dashed to its next', () => {
  expect(collectionLane(story).bars).toEqual([
    { fromDay: 0, toDay: 7, look: 'done' },
    { fromDay: 7, toDay: 44, look: 'pending' },
  ]);
});

test('a cancelled process ends on the day it was cancelled', () => {
  const cancelled = {
    ...story,
    events: [event(0, 'SEND_LETTER'), event(14, 'SEND_SMS', 'cancelled')],
    decisions: [decision(0, 'create-process'), decision(9, 'cancel-process')],
  };
  expect(collectionLane(cancelled).bars).toEqual([{ fromDay: 0, toDay: 9, look: 'done' }]);
});

test('bills and payments stand in order of days with their amounts, severance with its day', () => {
  expect(customerLane(story).nodes.map((node) => [node.day, node.label, node.title])).toEqual([
    [12, '$25.00', 'Instalment of $25.00'],
    [13, '', 'Bill of $142.80'],
    [16, '$61.00', 'Part payment of $61.00'],
  ]);
  expect(severanceLane(story).nodes.map((node) => node.label)).toEqual(['open since day 44']);
});

test('a severance process that a payment cancelled is a stretch with an end', () => {
  const paid = { ...story, decisions: [...story.decisions, decision(49, 'cancel-severance')] };
  const { nodes, bars } = severanceLane(paid);
  expect(bars).toEqual([{ fromDay: 44, toDay: 49, look: 'done' }]);
  expect(nodes.map((node) => [node.day, node.label])).toEqual([
    [44, ''],
    [49, 'cancelled day 49'],
  ]);
});

test('the other arm is one lane in order of days, without what never happened', () => {
  const { nodes, bars } = counterpartLane(story);
  expect(nodes.map(({ day, look }) => [day, look])).toEqual([
    [0, 'counterpart'],
    [7, 'counterpart'],
    [12, 'payment'],
    [16, 'payment'],
  ]);
  expect(bars.every((bar) => bar.look === 'done')).toBe(true);
});

test('write-off stands in the same lane, with a stretch of its own', () => {
  const writeOff = (day: number, eventKind: string, state: TimelineEvent['state'] = 'done') => ({
    ...event(day, eventKind, state),
    family: 'write-off' as const,
  });
  const { nodes, bars } = collectionLane({
    ...story,
    events: [
      event(0, 'SEND_LETTER'),
      writeOff(60, 'REFER_AGENCY'),
      writeOff(110, 'WRITE_OFF', 'pending'),
    ],
    decisions: [
      decision(0, 'create-process'),
      decision(5, 'complete-process'),
      decision(60, 'create-write-off'),
    ],
  });
  expect(nodes.map(({ day, look }) => [day, look])).toEqual([
    [0, 'done'],
    [60, 'done'],
    [110, 'pending'],
  ]);
  expect(bars).toEqual([
    { fromDay: 0, toDay: 5, look: 'done' },
    { fromDay: 60, toDay: 60, look: 'done' },
    { fromDay: 60, toDay: 110, look: 'pending' },
  ]);
});
