import { expect, it } from 'vitest';
import { simulatePilot } from './simulate-pilot.ts';

const accounts = 4000;
const champion = Float64Array.from({ length: accounts }, (_, index) => (index * 7919) % 1000);
const challenger = champion.map((value) => value + 3);
const unitIds = Array.from({ length: accounts }, (_, index) => `A${index}`);

it('a split shows a difference that the pairing knows exactly, with a wide interval', () => {
  const pilot = simulatePilot({ champion, challenger, unitIds, clusters: null }, 2000, 'pilot');
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
  const pilot = simulatePilot({ champion, challenger, unitIds: ids, clusters }, 5000, 'pilot');
  expect(pilot.championUnits + pilot.challengerUnits).toBe(clusters.count);
});
