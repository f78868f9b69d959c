import { expect, it } from 'vitest';
import { simulatePilot } from './simulate-pilot.ts';

const accounts = 4000;
const champion = Float64Array.from({ length: accounts }, (_, index) => (index * 7919) % 1000);
const challenger = champion.map((value) => value + 3);
const unitIds = Array.from({ length: accounts }, (_, index) => `A${index}`);

it('a split shows a difference that the pairing knows exactly, with a wide interval', () => {
  const pilot = simulatePilot(
    { champion, challenger, unitIds, clusters: null },
    { challengerBasisPoints: 2000, seed: 'pilot' },
  );
  expect(pilot.championUnits + pilot.challengerUnits).toBe(accounts);
  expect(pilot.sampleRatio.verdict).toBe('balanced');
  expect(pilot.challengerUnits).toBeGreaterThan(700);
  expect(pilot.challengerUnits).toBeLessThan(900);
  expect(pilot.split.low).toBeLessThan(3);
  expect(pilot.split.high).toBeGreaterThan(3);
  // sd 288.7: sqrt(288.7^2 (1/3200 + 1/800)) x 1.96.
  expect(pilot.split.high - pilot.split.value).toBeGreaterThan(20);
  expect(pilot.championDeviation).toBeCloseTo(288.7, 0);
});

it('keeps the accounts of a customer in one arm', () => {
  const clusterOf = Int32Array.from({ length: accounts }, (_, index) => index >> 1);
  const clusters = { count: accounts / 2, clusterOf };
  const ids = unitIds.slice(0, clusters.count);
  const pilot = simulatePilot(
    { champion, challenger, unitIds: ids, clusters },
    { challengerBasisPoints: 5000, seed: 'pilot' },
  );
  expect(pilot.championUnits + pilot.challengerUnits).toBe(clusters.count);
});

it('compares ratios of sums by their influences, never by the mean of ratios', () => {
  // Collected 30 % and 36 % of debts that differ a hundredfold, with some noise of their own.
  const due = Float64Array.from({ length: accounts }, (_, index) => 10 + ((index * 7919) % 1000));
  const noise = (index: number) => 0.05 * Math.sin(index);
  const collected = (rate: number) => due.map((debt, index) => debt * (rate + noise(index)));
  const pilot = simulatePilot(
    {
      champion: collected(0.3),
      challenger: collected(0.36),
      denominators: { champion: due, challenger: due },
      unitIds,
      clusters: null,
    },
    { challengerBasisPoints: 5000, seed: 'pilot' },
  );
  expect(pilot.split.value).toBeCloseTo(0.06, 2);
  expect(pilot.split.low).toBeLessThan(0.06);
  expect(pilot.split.high).toBeGreaterThan(0.06);
  // The influence of a unit is debt x noise over the mean debt: far less than the spread of what it paid.
  const moments = due.map((debt, index) => (debt * noise(index)) / 509.5);
  const variance = moments.reduce((sum, value) => sum + value * value, 0) / accounts;
  expect(pilot.championDeviation).toBeCloseTo(Math.sqrt(variance), 3);
});

it('cuts exact quotas within strata, and leaves the other challengers out', () => {
  const strata = unitIds.map((_, unit) => (unit % 4 === 0 ? 'few' : 'many'));
  const pool = { champion, challenger, unitIds, clusters: null };
  const split = { challengerBasisPoints: 2000, othersBasisPoints: 3000, seed: 'pilot' };
  const exact = simulatePilot(pool, { ...split, strata });
  expect(exact.championUnits).toBe(accounts * 0.5);
  expect(exact.challengerUnits).toBe(accounts * 0.2);
  expect(exact.sampleRatio.chiSquare).toBe(0);
  const bucketed = simulatePilot(pool, split);
  const known = bucketed.championUnits + bucketed.challengerUnits;
  expect(known / accounts).toBeCloseTo(0.7, 1);
  expect(bucketed.sampleRatio.verdict).toBe('balanced');
});
