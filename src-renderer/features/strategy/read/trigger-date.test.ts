import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate } from '../../../../src-engine/base/day.ts';
import { sampleStrategy } from '../sample-strategy.ts';
import { triggerDate } from './trigger-date.ts';

// domain.md 3.8, example C: start Tuesday 31 March 2026, holidays 3 and 6 April.
const CREATED = parseIsoDate('2026-03-31') ?? 0;

describe('triggerDate', () => {
  it.each([
    ['CALENDAR', 0, '2026-03-31'],
    ['CALENDAR', 4, '2026-04-07'],
    ['CALENDAR', 11, '2026-04-13'],
    ['CALENDAR', 20, '2026-04-20'],
    ['WORKDAY', 0, '2026-03-31'],
    ['WORKDAY', 4, '2026-04-08'],
    ['WORKDAY', 11, '2026-04-17'],
    ['WORKDAY', 20, '2026-04-30'],
  ] as const)('%s, %d days after creation is %s', (dateMode, offset, expected) => {
    const strategy = sampleStrategy();
    const settings = { ...strategy.settings, dateMode };
    const day = triggerDate({ ...strategy, settings }, CREATED, offset);
    expect(isoDate(day ?? 0)).toBe(expected);
  });

  it('has no date on a calendar without workdays', () => {
    const strategy = { ...sampleStrategy(), workCalendar: { workdays: [], holidays: [] } };
    expect(triggerDate(strategy, CREATED, 4)).toBeNull();
  });
});
