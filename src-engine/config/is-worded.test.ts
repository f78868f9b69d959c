import { describe, expect, it } from 'vitest';
import { isWorded } from './is-worded.ts';
import type { EventType } from './strategy-schema.ts';

const typeOf = (code: string, parameters: EventType['algorithm']['parameters']) =>
  ({ code: 'X', algorithm: { code, parameters } }) as EventType;

describe('an event type can be worded', () => {
  it('a letter whose parameters are missing is asked without throwing', () => {
    expect(isWorded(typeOf('SEND_LETTER', {}))).toBe(true);
  });

  it('an unknown algorithm may be a contact', () => {
    expect(isWorded(typeOf('NO SUCH', {}))).toBe(true);
  });
});
