import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../../base/day.ts';
import { collCondWin } from './coll-cond-win.ts';
import type { ConditionContext, ConditionFacts } from './contract.ts';

// Safe: the season reads the day alone.
const on = (day: Day) => ({ day }) as ConditionFacts;
const NO_NAMES = {} as ConditionContext;

function season(from: string, to: string) {
  return {
    holds: collCondWin.compile({ from, to }, NO_NAMES),
    next: collCondWin.nextChangeDay({ from, to }),
  };
}

describe('COLL COND WIN', () => {
  it('holds from the first to the last day of a winter over New Year', () => {
    const { holds } = season('11-01', '03-31');
    expect(holds(on(dayOf(2026, 10, 31)))).toBe(false);
    expect(holds(on(dayOf(2026, 11, 1)))).toBe(true);
    expect(holds(on(dayOf(2027, 1, 1)))).toBe(true);
    expect(holds(on(dayOf(2027, 3, 31)))).toBe(true);
    expect(holds(on(dayOf(2027, 4, 1)))).toBe(false);
  });

  it.each([
    ['11-01', '03-31'],
    ['06-15', '09-15'],
    ['02-29', '02-29'],
    ['12-31', '02-29'],
    ['01-01', '12-31'],
  ])('from %s to %s changes on no day that it does not name', (from, to) => {
    const { holds, next } = season(from, to);
    let promised = dayOf(2023, 12, 1);
    for (let day = promised; day < dayOf(2029, 1, 1); day++) {
      const before = holds(on(day - 1));
      if (holds(on(day)) !== before) expect(day).toBe(promised);
      if (day >= promised) promised = next?.(on(day)) ?? day;
    }
  });

  it('knows 29 February in every year', () => {
    const { holds } = season('02-29', '03-02');
    expect(holds(on(dayOf(2026, 2, 28)))).toBe(false);
    expect(holds(on(dayOf(2026, 3, 1)))).toBe(true);
    expect(holds(on(dayOf(2028, 2, 29)))).toBe(true);
  });

  it.each(['13-01', '02-30', '2-3', '00-10', ''])('refuses %s', (from) => {
    expect(collCondWin.parameters.safeParse({ from, to: '03-31' }).success).toBe(false);
  });
});
