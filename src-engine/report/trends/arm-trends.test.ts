import { expect, it } from 'vitest';
import { NamedFigures } from '../../../test/support/named-figures.ts';
import { proposedLimits } from '../../trends/proposed-limits.ts';
import { armTrends } from './arm-trends.ts';
import { runSeries } from './run-series.ts';

const rising = (slope: number) => (day: number) => 100_000 + slope * day + ((day * 37) % 11) * 40;
const arm = (name: string, slope: number, dials = 10) => ({
  name,
  days: NamedFigures.arm(90, {
    pastDueMinor: rising(slope),
    agentMinutes: (day) => 600 + (day % 7) * 6,
    guardrailBlocked: () => 4,
    guardrailDeferred: () => 3,
    rightParties: (day) => (day < 5 ? 0 : 4),
    dials: (day) => (day < 5 ? 0 : dials),
    billedMinor: () => 1000,
    openMinor: () => 120_000,
    atRisk60Minor: (day) => 12_000 + day * 600,
  }),
});

it('a run tells measures from its metrics', () => {
  const series = runSeries(arm('a', 10).days, 89);
  const of = (measure: string) => series.find((own) => own.measure === measure);
  expect(of('guardrailHits')?.daily[3]).toBe(7);
  expect(of('agentHours')?.daily[0]).toBe(10);
  expect(of('rightParties')).toMatchObject({ firstDay: 20_005 });
  expect(of('rightParties')?.daily[0]).toBeCloseTo(0.4, 12);
  expect(of('par60')?.daily.slice(0, 3)).toEqual([0.1, 0.105, 0.11]);
  // 120,000 owed, 1,000 billed a day: 120 days, known once 90 days of sales are.
  expect(of('daysSales')).toMatchObject({ firstDay: 20_089, daily: [120] });
  expect(of('promisesKept')).toBeUndefined();
});

it('nothing of a later day is read', () => {
  const whole = arm('a', 300).days;
  const cut = NamedFigures.cut(whole, 45);
  const proposed = proposedLimits([], runSeries(whole, 89));
  const read = (days: typeof whole) => armTrends([{ name: 'a', days }], 0, 44, [], proposed, 5);
  expect(read(cut)).toEqual(read(whole));
  expect(read(whole).length).toBeGreaterThan(3);
});

it('a warning of one arm names the arms that warn too', () => {
  const arms = [arm('champion', 300), arm('quick', 290), arm('mild', 0)];
  const limit = { measure: 'pastDueMinor' as const, limit: 128_000, watched: true };
  const rows = armTrends(arms, 0, 89, [{ ...limit, acceptedDay: null }], new Map(), 5);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.reading.level).toBe('EXPECTED');
  expect(rows[0]?.elsewhere).toEqual({ kind: 'arms', arms: ['quick'] });
});
