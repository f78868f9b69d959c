import { describe, expect, it } from 'vitest';
import { TREND_MEASURES } from '../model/trends/trend-measures.ts';
import { driverSegment } from './driver-segment.ts';
import { proposeLimit } from './propose-limit.ts';
import { readTrend, type TrendQuestion } from './read-trend.ts';
import { shownLevel } from './shown-level.ts';

/** Without chance: the same small ripple in every test. */
const ripple = (day: number) => ((day * 37) % 11) / 11 - 0.5;
const days = (count: number, of: (day: number) => number) =>
  Array.from({ length: count }, (_, day) => of(day));
const question = (given: Partial<TrendQuestion>): TrendQuestion => ({
  measure: 'pastDueMinor',
  daily: [],
  limit: 150_000,
  seed: 7,
  acceptedAt: null,
  ...given,
});

describe('a series that rises', () => {
  const daily = days(60, (day) => 100_000 + 600 * day + 400 * ripple(day));

  it('is expected at its limit about when the line gets there', () => {
    const { level, crossing, slope, method } = readTrend(question({ daily, limit: 140_000 }));
    expect(method).toBe('holt-winters');
    expect(level).toBe('EXPECTED');
    expect(slope.perDay).toBeGreaterThan(560);
    expect(slope.perDay).toBeLessThan(640);
    expect(slope.p).toBeLessThan(0.01);
    // The line is at 140,000 on day 66.7: 7.7 days after the last one; a damped trend is a little later.
    expect(crossing?.expectedAfterDays).toBeGreaterThanOrEqual(7);
    expect(crossing?.expectedAfterDays).toBeLessThanOrEqual(11);
    expect(crossing?.earlyAfterDays).toBeLessThanOrEqual(crossing?.expectedAfterDays ?? 0);
    expect(crossing?.probability).toBeGreaterThan(0.5);
  });

  it('is exceeded once it is there', () => {
    const { level, levelToday } = readTrend(question({ daily, limit: 134_000 }));
    expect([level, levelToday]).toEqual(['BREACH', 'BREACH']);
  });

  it('stays OK or drifts where the limit is far away', () => {
    const { level, crossing } = readTrend(question({ daily, limit: 9_000_000 }));
    expect(level).toBe('DRIFT');
    expect(crossing).toMatchObject({ expectedAfterDays: null, earlyAfterDays: null });
    expect(crossing?.probability).toBe(0);
  });
});

it('a level series is OK, and one with a weekly ripple is not taken for a trend', () => {
  const daily = days(70, (day) => 100_000 + (day % 7 > 4 ? -8000 : 0) + 300 * ripple(day));
  expect(readTrend(question({ daily })).level).toBe('OK');
});

it('a rate with a lower limit is exceeded from above', () => {
  const falling = days(56, (day) => 0.9 - 0.004 * day + 0.004 * ripple(day));
  const read = (limit: number) =>
    readTrend(question({ measure: 'promisesKept', daily: falling, limit }));
  expect(read(0.7).level).toBe('BREACH');
  const soon = read(0.65);
  expect(soon.level).toBe('EXPECTED');
  const [first] = soon.fan;
  expect(first?.low80).toBeLessThan(first?.low50 ?? 0);
  expect(first?.low50).toBeLessThan(first?.middle ?? 0);
  expect(first?.high80).toBeGreaterThan(first?.high50 ?? 1);
});

describe('the method', () => {
  const daily = days(60, (day) => 100_000 + 100 * day + 400 * ripple(day));

  it.each([
    [13, 'line', 6],
    [14, 'holt', 7],
    [27, 'holt', 13],
    [28, 'holt-winters', 14],
    [60, 'holt-winters', 30],
  ])('of %i days is %s, and forecasts %i days at most', (count, method, horizon) => {
    const reading = readTrend(question({ daily: daily.slice(0, count) }));
    expect(reading).toMatchObject({ method, horizonDays: horizon, days: count });
    expect(reading.fan).toHaveLength(method === 'line' ? 0 : horizon);
    expect(reading.crossing === null).toBe(method === 'line');
  });

  it('of rare counts is one value a week', () => {
    const rare = days(140, (day) => (day % 5 === 0 ? 1 : 0));
    const reading = readTrend(question({ measure: 'complaints', daily: rare, limit: 3 }));
    expect(reading.method).toBe('weekly');
    expect(reading.fan.map(({ afterDays }) => afterDays)).toEqual([7, 14, 21, 28]);
    expect(reading.now).toBeLessThan(0.5);
  });
});

it('a shift of rare counts is found before their limit is', () => {
  const shifted = days(98, (day) => (day < 70 ? (day % 5 === 0 ? 1 : 0) : day % 2));
  const { level, drift } = readTrend(
    question({ measure: 'complaints', daily: shifted, limit: 40 }),
  );
  expect(level).toBe('DRIFT');
  expect(drift?.found).toBe('cusum');
});

it('a new usual level, once accepted, is no drift any more', () => {
  const step = days(120, (day) => (day < 60 ? 0 : 9) + 50 + 2 * ripple(day));
  const read = (acceptedAt: number | null) =>
    readTrend(
      question({ measure: 'processesCreated', daily: step.slice(0, 66), limit: 900, acceptedAt }),
    ).drift?.found;
  expect(read(null)).toBe('cusum');
  const later = readTrend(
    question({ measure: 'processesCreated', daily: step, limit: 900, acceptedAt: 100 }),
  );
  expect(later.drift).toBeNull();
});

it('a level falls when three days in a row were lower', () => {
  expect(shownLevel(['BREACH', 'OK', 'OK'])).toBe('BREACH');
  expect(shownLevel(['BREACH', 'OK', 'LIKELY', 'OK'])).toBe('LIKELY');
  expect(shownLevel(['OK', 'OK', 'EXPECTED'])).toBe('EXPECTED');
});

describe('a limit to begin with', () => {
  it('lies beyond what is usual, on the side that is worse', () => {
    const value = proposeLimit(
      TREND_MEASURES.pastDueMinor,
      days(40, (day) => 100_000 + 900 * ripple(day)),
    );
    expect(value).toBe(110_000);
    const rate = proposeLimit(
      TREND_MEASURES.promisesKept,
      days(40, (day) => 0.8 + 0.01 * ripple(day)),
    );
    expect(rate).toBe(0.71);
  });

  it('is none where nothing ever happens', () => {
    expect(proposeLimit(TREND_MEASURES.complaints, [0, 0, 0])).toBeNull();
    expect(proposeLimit(TREND_MEASURES.promisesKept, [0.1, 0.9, 0.1, 0.9])).toBeNull();
  });
});

it('the driver is the segment with the largest part of the slope towards the limit', () => {
  const parts = [
    { segment: 'A', daily: days(28, (day) => 10 + day) },
    { segment: 'B', daily: days(28, (day) => 90 + 3 * day) },
    { segment: 'C', daily: days(28, (day) => 400 - 9 * day) },
  ];
  expect(driverSegment(parts, 'upper')).toEqual({ segment: 'B', slopePerDay: 3, share: 0.75 });
  expect(driverSegment(parts, 'lower')).toEqual({ segment: 'C', slopePerDay: -9, share: 1 });
  expect(driverSegment([], 'upper')).toBeNull();
});
