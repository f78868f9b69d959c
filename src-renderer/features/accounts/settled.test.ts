import { expect, it } from 'vitest';
import type { TimelineEvent, TimelinePayment } from '../../../src-engine/model/explanation.ts';
import { settled } from './settled.ts';

const payment = (day: number, amountMinor = 18_000): TimelinePayment => ({
  day,
  amountMinor,
  kind: 'full',
});

const writeOff = (day: number): TimelineEvent => ({
  family: 'write-off',
  day,
  process: 1,
  sequence: 40,
  title: 'Write off',
  eventKind: '',
  state: 'done',
  outcome: '',
});

it.each([
  ['owed to the end', { openMinor: [5, 5], payments: [], events: [] }, undefined],
  ['owed again', { openMinor: [5, 0, 5], payments: [payment(1)], events: [] }, undefined],
  ['paid', { openMinor: [5, 0], payments: [payment(1)], events: [] }, 'Paid in full on day 1'],
  ['never owed', { openMinor: [0, 0], payments: [], events: [] }, 'Owes nothing from day 0'],
  ['let go', { openMinor: [5, 0], payments: [payment(0)], events: [] }, 'Owes nothing from day 1'],
] as const)('%s', (_, story, text) => {
  expect(settled(story)?.text).toBe(text);
});

it('debt that was written off was shown as paid in full', () => {
  const story = { openMinor: [5, 5, 0], payments: [payment(1)], events: [writeOff(2)] };
  expect(settled(story)?.text).toBe('Written off on day 2');
});
