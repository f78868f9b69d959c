import { describe, expect, it } from 'vitest';
import { runResult } from '../../test/support/run-result.ts';
import { guardrailReading, guardrailReadings } from './guardrail-readings.ts';

describe('the reading of a limit', () => {
  it.each([
    [3.0, 3.9, 'Within limit'],
    [3.0, 4.0, 'Within limit'],
    [3.9, 4.1, 'Near limit'],
    [4.0, 4.2, 'Near limit'],
    [4.1, 4.3, 'Limit breached'],
    [0, 0, 'Within limit'],
  ] as const)('%d to %d against 4 is %s', (low, high, reading) => {
    expect(guardrailReading({ low, high }, 4)).toBe(reading);
  });
});

describe('guardrails of a run', () => {
  const result = runResult({
    days: 30,
    replications: 2,
    accounts: 4,
    arms: [
      {
        name: 'a',
        first: { contacts: [2, 4, 0, 2], processes: [1, 1, 0, 1], severances: [0, 0, 0, 1] },
      },
      {
        name: 'b',
        first: { contacts: [9, 9, 9, 9], processes: [1, 1, 1, 1], severances: [0, 1, 0, 1] },
      },
    ],
  });

  it('are ratios of sums over accounts and replications, with the error of a ratio', () => {
    const limits = { contactsPerProcess: 4, severancesPerThousand: 100 };
    const [contacts, severances] = guardrailReadings(result, limits, null, null);
    expect(contacts?.values.map(({ value }) => value)).toEqual([8 / 3, 9]);
    // Every account of b has nine contacts in its one process: no spread at all.
    expect(contacts?.values[1]).toEqual({ value: 9, low: 9, high: 9 });
    expect(contacts?.readings).toEqual(['Near limit', 'Limit breached']);
    expect(severances?.values.map(({ value }) => value)).toEqual([250, 500]);
    // Shares 0 0 0 1: variance 0.25, error sqrt(.25 / 4), t with three degrees 3.182446.
    expect(severances?.values[0]?.high).toBeCloseTo(250 + 3182.446 * Math.sqrt(0.25 / 4), 1);
  });

  it('of vulnerable customers look at their accounts only, and need to know them', () => {
    const limits = { vulnerableSeverancesPerThousand: 0, vulnerableContactsPerAccount: 5 };
    expect(guardrailReadings(result, limits, null, null)).toEqual([]);
    const found = guardrailReadings(result, limits, null, (account) => account < 2);
    expect(found.map(({ guardrail }) => guardrail)).toEqual([
      'vulnerableContactsPerAccount',
      'vulnerableSeverancesPerThousand',
    ]);
    expect(found.map(({ values }) => values.map(({ value }) => value))).toEqual([
      [3, 9],
      [0, 500],
    ]);
    expect(found[1]?.readings[0]).toBe('Within limit');
  });
});
