import { describe, expect, it } from 'vitest';
import { IllegalTransition, type Lived, moved, STATUS, TRANSITIONS } from './transitions.ts';

/** domain.md 3.16, row by row. */
const LEGAL: readonly string[] = [
  'process none active',
  'process active complete',
  'process active cancelledBySystem',
  'process active cancelledByUser',
  'event pending complete',
  'event pending cancelled',
  'event pending skipped',
  'agreementInProcess active inactive',
  'agreementInProcess inactive active',
  'severance none active',
  'severance active complete',
  'severance active cancelled',
  'severanceEvent pending awaitFieldWork',
  'severanceEvent awaitFieldWork complete',
  'severanceEvent pending complete',
  'severanceEvent pending cancelled',
  'severanceEvent awaitFieldWork cancelled',
  'plan active kept',
  'plan active broken',
  'plan active canceled',
  'writeOff none active',
  'writeOff active complete',
  'writeOff active cancelled',
  'writeOffEvent pending complete',
  'writeOffEvent pending cancelled',
  'writeOffEvent pending skipped',
  'agreementInWriteOff inactive active',
  'agreementInWriteOff active inactive',
  'referral none active',
  'referral active closed',
  'toDo open workedOn',
  'toDo open open',
  'toDo open complete',
  'toDo workedOn workedOn',
  'toDo workedOn open',
  'toDo workedOn complete',
];

const everyPair = (Object.keys(STATUS) as Lived[]).flatMap((object) =>
  Object.entries(STATUS[object]).flatMap(([from, fromNumber]) =>
    Object.entries(STATUS[object]).map(([to, toNumber]) => ({
      words: `${object} ${from} ${to}`,
      object,
      fromNumber,
      toNumber,
    })),
  ),
);

describe('states and transitions', () => {
  it.each(everyPair)('$words', ({ words, object, fromNumber, toNumber }) => {
    if (LEGAL.includes(words)) expect(moved(object, fromNumber, toNumber)).toBe(toNumber);
    else expect(() => moved(object, fromNumber, toNumber)).toThrow(IllegalTransition);
  });

  it('an illegal one says what, from where and where to', () => {
    const { complete, pending } = STATUS.event;
    expect(() => moved('event', complete, pending)).toThrow(
      'event cannot go from complete to pending',
    );
  });

  it('every legal one stands in the table', () => {
    const rows = Object.values(TRANSITIONS).flatMap((table) => Object.values(table).flat());
    expect(rows).toHaveLength(LEGAL.length);
  });
});
