import { describe, expect, it } from 'vitest';
import { at } from '../../base/assert.ts';
import { defaultStrategies } from '../default-strategies.ts';
import type { EventType } from '../strategy-schema.ts';
import { checkWording } from './wording.ts';

const BASE = at(defaultStrategies(), 0);

/** What is said of a strategy whose only event type is the one of this algorithm. */
function told(code: string, change: Partial<EventType>): readonly string[] {
  const eventTypes = BASE.eventTypes
    .filter(({ algorithm }) => algorithm.code === code)
    .slice(0, 1)
    .map((type) => ({ ...type, ...change }));
  expect(eventTypes.length).toBe(1);
  return checkWording({ ...BASE, eventTypes }).map(
    ({ severity, code: found, pointer }) => `${severity} ${found} ${pointer}`,
  );
}

describe('the wording of event types', () => {
  it('is of messages, letters and calls', () => {
    expect(told('SEND_SMS', { tone: 'FIRM', personalised: true })).toEqual([]);
  });

  it('is noted where it would change nothing', () => {
    expect(told('AFFECT_CREDIT', { tone: 'FIRM' })).toEqual([
      'note wording-without-contact /eventTypes/0/tone',
    ]);
    expect(told('AFFECT_CREDIT', { personalised: true })).toEqual([
      'note wording-without-contact /eventTypes/0/personalised',
    ]);
    expect(told('AFFECT_CREDIT', { personalised: false })).toEqual([]);
  });
});
