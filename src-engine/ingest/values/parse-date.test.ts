import { describe, expect, it } from 'vitest';
import { isoDate, NO_DAY } from '../../base/day.ts';
import type { DateOrder } from '../mapping.ts';
import { parseDate, plainDate } from './parse-date.ts';

function read(text: string, order: DateOrder): string {
  const result = parseDate(text, order);
  return result.ok ? isoDate(result.value) : result.error;
}

function plain(text: string, order: DateOrder): string | null {
  const bytes = new TextEncoder().encode(`,${text},`);
  const day = plainDate(bytes, 1, bytes.length - 1, order);
  return day === NO_DAY ? null : isoDate(day);
}

describe('parseDate', () => {
  it.each([
    ['2026-03-02', 'DMY', '2026-03-02'],
    ['2026/3/2', 'MDY', '2026-03-02'],
    ['20260302', 'DMY', '2026-03-02'],
    ['02/03/2026', 'DMY', '2026-03-02'],
    ['02/03/2026', 'MDY', '2026-02-03'],
    ['2.3.2026', 'DMY', '2026-03-02'],
    ['1-2-26', 'DMY', '2026-02-01'],
    ['1-2-70', 'MDY', '1970-01-02'],
    ['26-03-02', 'YMD', '2026-03-02'],
    ['02-MAR-26', 'YMD', '2026-03-02'],
    ['2 Mar 2026', 'MDY', '2026-03-02'],
    ['March 2, 2026', 'DMY', '2026-03-02'],
    ['Sept 9, 2026', 'DMY', '2026-09-09'],
    ['29/02/2024', 'DMY', '2024-02-29'],
    ['2026-03-02T23:59:59Z', 'YMD', '2026-03-02'],
    ['2026-03-02 23:59:59.123+02:00', 'YMD', '2026-03-02'],
    ['3/2/2026 12:00:00 AM', 'MDY', '2026-03-02'],
    ['02.03.2026 00:00', 'DMY', '2026-03-02'],
  ] as const)('%j in order %s is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  it.each([
    ['31/02/2026', 'DMY', 'is no day of the calendar'],
    ['29/02/2025', 'DMY', 'is no day of the calendar'],
    ['13/14/2026', 'DMY', 'is no day of the calendar'],
    ['31/12/2026', 'MDY', 'is not a date in month-day-year order: it looks like day-month-year'],
    ['12/31/2026', 'DMY', 'is not a date in day-month-year order: it looks like month-day-year'],
    ['02/03/2026', 'YMD', 'is not a date in year-month-day order'],
    [
      '46083',
      'DMY',
      'looks like a spreadsheet day number: give the column a date format, or write YYYY-MM-DD',
    ],
    ['02/03-2026', 'DMY', 'is not a date in day-month-year order'],
    ['2 Foo 2026', 'DMY', 'is not a date in day-month-year order'],
    ['2026-03-02T25:00', 'YMD', 'is not a date in year-month-day order'],
    ['2026-03-02 and more', 'YMD', 'is not a date in year-month-day order'],
    ['02/03/1026', 'DMY', 'has a year outside 1900 to 2199'],
    ['02032026', 'DMY', 'has a year outside 1900 to 2199'],
    ['soon', 'YMD', 'is not a date in year-month-day order'],
    ['', 'YMD', 'is not a date in year-month-day order'],
  ] as const)('%j in order %s %s', (text, order, reason) => {
    expect(read(text, order)).toBe(reason);
  });
});

describe('plainDate', () => {
  it('reads ISO dates in every order and numeric ones in the declared order', () => {
    expect(plain('2026-03-02', 'DMY')).toBe('2026-03-02');
    expect(plain('2/3/2026', 'DMY')).toBe('2026-03-02');
    expect(plain('02.03.2026', 'MDY')).toBe('2026-02-03');
  });

  it('leaves everything else to parseDate', () => {
    for (const text of [
      '2/3/26',
      '2026-02-30',
      '2/3.2026',
      '2026/03/02',
      '2//3/2026',
      'aa/bb/2026',
    ]) {
      expect(plain(text, 'DMY')).toBeNull();
    }
    expect(plain('2/3/2026', 'YMD')).toBeNull();
  });
});
