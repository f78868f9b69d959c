import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TREND_MEASURES } from '../../src-engine/model/trends/trend-measures.ts';
import { armTrends } from '../../src-engine/report/trends/arm-trends.ts';
import { theilSen } from '../../src-engine/trends/estimate/theil-sen.ts';
import { pathNoise } from '../../src-engine/trends/forecast/path-noise.ts';
import { pointForecast } from '../../src-engine/trends/forecast/point-forecast.ts';
import { readTrend, type TrendQuestion } from '../../src-engine/trends/read-trend.ts';
import { holtWintersDamped } from '../../src-engine/trends/smooth/holt-winters-damped.ts';
import { DEFAULT_SMOOTHING } from '../../src-engine/trends/smooth/smoothing-parameters.ts';
import { NamedFigures } from '../support/named-figures.ts';

const RUNS = { numRuns: 25 };
const measures = fc.constantFrom('pastDueMinor', 'par30', 'cuts', 'promisesKept', 'rollTo31');

/** Values that each measure can have. */
function valuesOf(measure: keyof typeof TREND_MEASURES, whole: readonly number[]): number[] {
  const rate = TREND_MEASURES[measure].unit === 'rate';
  return whole.map((value) => (rate ? value / 1000 : value));
}

const asked = fc
  .record({
    measure: measures,
    whole: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 75 }),
    limit: fc.integer({ min: 1, max: 1000 }),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ measure, whole, limit, seed }): TrendQuestion => {
    const [bound = 1] = valuesOf(measure, [limit]);
    return { measure, daily: valuesOf(measure, whole), limit: bound, seed, acceptedAt: null };
  });

it('a reading of a day knows nothing of the days after it', () => {
  const proposed = new Map([
    ['pastDueMinor', 700],
    ['cuts', 6],
    ['promisesKept', 0.5],
  ] as const);
  const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 80, maxLength: 80 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 78 }), (values, day) => {
      const whole = NamedFigures.arm(80, {
        pastDueMinor: (at) => values[at] ?? 0,
        cuts: (at) => (values[at] ?? 0) % 9,
        promisesKept: (at) => (values[at] ?? 0) % 5,
        promisesBroken: (at) => (values[at] ?? 0) % 7,
      });
      const read = (days: typeof whole) =>
        armTrends([{ name: 'a', days }], 0, day, [], proposed, 3);
      const told = read(whole);
      expect(told.length).toBeGreaterThan(1);
      expect(read(NamedFigures.cut(whole, day + 1))).toEqual(told);
    }),
    RUNS,
  );
});

it('the same question has the same answer, whatever was asked in between', () => {
  fc.assert(
    fc.property(asked, asked, (one, other) => {
      const first = readTrend(one);
      readTrend(other);
      expect(readTrend(one)).toEqual(first);
    }),
    RUNS,
  );
});

it('every reading is finite, inside its ranges, and looks ahead half of what it knows at most', () => {
  fc.assert(
    fc.property(asked, (question) => {
      const reading = readTrend(question);
      expect(reading.horizonDays).toBeLessThanOrEqual(Math.min(30, question.daily.length / 2));
      const rate = TREND_MEASURES[question.measure].unit === 'rate';
      for (const { afterDays, middle, low50, high50, low80, high80 } of reading.fan) {
        expect(afterDays).toBeLessThanOrEqual(reading.horizonDays);
        const ordered = [low80, low50, middle, high50, high80];
        expect(ordered.every(Number.isFinite)).toBe(true);
        expect([...ordered].sort((a, b) => a - b)).toEqual(ordered);
        if (rate) expect(low80 >= 0 && high80 <= 1).toBe(true);
      }
      const { crossing } = reading;
      if (crossing === null) return;
      expect(crossing.probability >= 0 && crossing.probability <= 1).toBe(true);
      const { earlyAfterDays: early, expectedAfterDays: expected, lateAfterDays: late } = crossing;
      if (expected !== null) expect(early ?? 999).toBeLessThanOrEqual(expected);
      if (late !== null) expect(expected ?? 999).toBeLessThanOrEqual(late);
    }),
    RUNS,
  );
});

it('a count that is measured in other units, or from another zero, has the same trend', () => {
  const series = fc.array(fc.integer({ min: 200, max: 900 }), { minLength: 28, maxLength: 40 });
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 0, max: 99 }),
      (y, k, c) => {
        const moved = y.map((value) => k * value + c);
        expect(theilSen(moved).slope).toBeCloseTo(k * theilSen(y).slope, 6);
        const forecast = (values: readonly number[]) =>
          pointForecast(holtWintersDamped(values, 7, DEFAULT_SMOOTHING), 14);
        const plain = forecast(y);
        for (const [step, value] of forecast(moved).entries())
          expect(value).toBeCloseTo(k * (plain[step] ?? 0) + c, 4);
        const read = (daily: readonly number[], limit: number) =>
          readTrend({ measure: 'cuts', daily, limit, seed: 1, acceptedAt: null });
        const [one, two] = [read(y, 1000), read(moved, k * 1000 + c)];
        expect(two.level).toBe(one.level);
        expect(two.crossing?.probability).toBeCloseTo(one.crossing?.probability ?? 0, 2);
      },
    ),
    RUNS,
  );
});

it('noise is standard normal and keyed by series, path and step', () => {
  const noise = pathNoise('pastDueMinor', 3);
  const draws = Array.from({ length: 20_000 }, (_, index) =>
    noise(index % 1000, Math.floor(index / 1000)),
  );
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const square = draws.reduce((sum, draw) => sum + draw * draw, 0) / draws.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(square - 1)).toBeLessThan(0.04);
  expect(noise(4, 5)).toBe(pathNoise('pastDueMinor', 3)(4, 5));
  expect(noise(4, 5)).not.toBe(pathNoise('par30', 3)(4, 5));
  expect(noise(4, 5)).not.toBe(pathNoise('pastDueMinor', 4)(4, 5));
});
