import { expect, it } from 'vitest';
import { isoDate, parseIsoDate } from '../../base/day.ts';
import { WorkCalendar } from '../compile/work-calendar.ts';
import { isMonthEnd, nextMonthEnd } from './month-end.ts';

const dayOf = (text: string) => parseIsoDate(text) ?? 0;

it('is the last workday of a month: of May 2026 Friday the 29th, of December the 30th before a holiday', () => {
  const calendar = new WorkCalendar(
    { workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'], holidays: ['2026-12-31', '2027-01-01'] },
    'CALENDAR',
    dayOf('2026-01-01'),
    dayOf('2027-03-01'),
  );
  const ends = ['2026-05-01', '2026-05-30', '2026-12-01'].map((from) =>
    isoDate(nextMonthEnd(calendar, dayOf(from))),
  );
  expect(ends).toEqual(['2026-05-29', '2026-06-30', '2026-12-30']);
  expect(isMonthEnd(calendar, dayOf('2026-05-31'))).toBe(false);
  expect(isMonthEnd(calendar, dayOf('2026-05-29'))).toBe(true);
});
