import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilDate, dayOf, isoDate, parseIsoDate, weekdayOf } from './day.ts';

describe('day numbers', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(2000, 3, 1)).toBe(11_017);
    expect(isoDate(0)).toBe('1970-01-01');
  });

  it('agrees with the platform calendar over 800 years, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -146_097, max: 146_097 }), (day) => {
        const expected = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(isoDate(day)).toBe(expected);
        expect(parseIsoDate(expected)).toBe(day);
        const { year, month, dayOfMonth } = civilDate(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows weekdays: 2026-03-31 is a Tuesday', () => {
    expect(weekdayOf(parseIsoDate('2026-03-31') ?? 0)).toBe(1);
    expect(weekdayOf(-1)).toBe(2);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])(
    'refuses %j',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );

  it('adds months and stays in the month', () => {
    const plus = (text: string, months: number) =>
      isoDate(addMonths(parseIsoDate(text) ?? 0, months));
    expect(plus('2026-01-31', 1)).toBe('2026-02-28');
    expect(plus('2026-03-31', 6)).toBe('2026-09-30');
    expect(plus('2026-01-10', 12)).toBe('2027-01-10');
    expect(plus('2026-03-15', -3)).toBe('2025-12-15');
  });
});
