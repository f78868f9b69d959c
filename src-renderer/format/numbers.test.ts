import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src-engine/base/day.ts';
import { counted, formatCount, formatNumber } from './count.ts';
import { formatDate, formatMoment, formatShortDate, formatWeekday } from './date.ts';
import { aboutDuration, formatDays, formatDuration } from './days.ts';
import { shortFingerprint } from './fingerprint.ts';
import { formatPercent, formatPoints } from './percent.ts';

describe('numbers on screen', () => {
  it('groups counts and names them', () => {
    expect(formatCount(10_158)).toBe('10,158');
    expect(formatCount(-3)).toBe('\u22123');
    expect(counted(1, 'account')).toBe('1 account');
    expect(counted(12_000, 'account')).toBe('12,000 accounts');
    expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('has no negative zero', () => {
    expect(formatNumber(-0.004, 2)).toBe('0.00');
    expect(formatNumber(-0.005, 2)).toBe('\u22120.01');
  });

  it('writes rates with one decimal and their differences in points with two', () => {
    expect(formatPercent(0.785)).toBe('78.5%');
    expect(formatPoints(-0.0125)).toBe('\u22121.25 pp');
    expect(formatPoints(0.0004)).toBe('+0.04 pp');
  });

  it('writes days and times left', () => {
    expect(formatDays(44)).toBe('44 d');
    expect(formatDays(40.4, 1)).toBe('40.4 d');
    expect([0.4, 25.4, 200].map(formatDuration)).toEqual(['less than 1 s', '25 s', '3 min']);
    expect([0.4, 25.4].map(aboutDuration)).toEqual(['less than 1 s', 'about 25 s']);
  });

  it('writes dates in one way everywhere', () => {
    const day = dayOf(2026, 4, 15);
    expect(formatDate(day)).toBe('15 Apr 2026');
    expect(formatShortDate(dayOf(2026, 9, 2))).toBe('2 Sep');
    expect(formatWeekday(day)).toBe('Wed 15 Apr');
  });

  it('says when a file was used, the nearer the shorter', () => {
    const now = new Date(2026, 3, 17, 18, 0).getTime();
    expect(formatMoment(new Date(2026, 3, 17, 10, 44).getTime(), now)).toBe('today 10:44');
    expect(formatMoment(new Date(2026, 3, 2, 10, 44).getTime(), now)).toBe('2 Apr');
    expect(formatMoment(new Date(2025, 2, 28, 1, 0).getTime(), now)).toBe('28 Mar 2025');
  });

  it('shortens a fingerprint so that eyes can compare it', () => {
    expect(shortFingerprint('5b9e11c2ff00')).toBe('5b9e-11c2');
  });
});
