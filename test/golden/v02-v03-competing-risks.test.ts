import { describe, expect, it } from 'vitest';
import {
  crossingTime,
  NO_CAUSE,
  spendDay,
  winningCause,
} from '../../src-engine/kernel/behaviour/competing-risks.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import {
  HAZARD_UNITS,
  hazardUnits,
  thresholdUnits,
} from '../../src-engine/kernel/behaviour/hazard-units.ts';

/** Intensities a day: full, then partial. */
const DAYS = [
  [0.05, 0.1],
  [0.05, 0.1],
  [0.08, 0.1],
];

describe('V3 threshold trace', () => {
  const spent = new Float64Array(2);
  const thresholds = Float64Array.from([0.25, 0.27], hazardUnits);
  const trace = DAYS.map((day) => {
    const units = Float64Array.from(day, hazardUnits);
    const winner = winningCause(spent, units, thresholds);
    const time =
      winner === NO_CAUSE
        ? null
        : crossingTime(spent[winner] ?? 0, units[winner] ?? 0, thresholds[winner] ?? 0);
    spendDay(spent, units, thresholds, winner);
    return { winner, time, spent: Array.from(spent, (value) => value / HAZARD_UNITS) };
  });

  it('spends both budgets on the two days without an event', () => {
    expect(trace[0]?.winner).toBe(NO_CAUSE);
    expect(trace[0]?.spent).toEqual([expect.closeTo(0.05, 11), expect.closeTo(0.1, 11)]);
    expect(trace[1]?.winner).toBe(NO_CAUSE);
    expect(trace[1]?.spent).toEqual([expect.closeTo(0.1, 11), expect.closeTo(0.2, 11)]);
  });

  it('lets the partial payment win at 0.7 of day 2, the loser spending up to then', () => {
    expect(trace[2]?.winner).toBe(1);
    expect(trace[2]?.time).toBeCloseTo(0.7, 10);
    expect(trace[2]?.spent).toEqual([expect.closeTo(0.156, 11), 0]);
  });
});

describe('ties', () => {
  it('go to the lower cause', () => {
    const units = Float64Array.from([8, 8]);
    expect(winningCause(new Float64Array(2), units, Float64Array.from([4, 4]))).toBe(0);
  });
});

describe('V2 competing risks with four causes', () => {
  const lambda = [0.02, 0.01, 0.001, 0.0001];
  const COUNT = 100_000;

  /** First events within `days` days: constant intensities make the window one long day. */
  function incidence(days: number): number[] {
    const draws = new Draws(11);
    const units = Float64Array.from(lambda, (value) => hazardUnits(value * days));
    const winners = [0, 0, 0, 0];
    for (let unit = 0; unit < COUNT; unit++) {
      draws.of(unit, 0, 0);
      const thresholds = Float64Array.from(lambda, (_, cause) =>
        thresholdUnits(draws.uniform(200 + cause, 0)),
      );
      const winner = winningCause(new Float64Array(4), units, thresholds);
      if (winner !== NO_CAUSE) winners[winner] = (winners[winner] ?? 0) + 1;
    }
    return winners.map((count) => count / COUNT);
  }

  it.each([
    [1, [0.019692199121585444, 0.009846099560792722, 0.0009846099560792724, 9.846099560792723e-5]],
    [30, [0.3901145833067382, 0.1950572916533691, 0.019505729165336914, 0.0019505729165336912]],
    [90, [0.603941541412854, 0.301970770706427, 0.030197077070642706, 0.0030197077070642704]],
  ])('meets the closed-form incidence by day %i', (days, expected) => {
    const found = incidence(days);
    for (const [cause, probability] of expected.entries()) {
      const error = Math.sqrt((probability * (1 - probability)) / COUNT);
      expect(Math.abs((found[cause] ?? 0) - probability)).toBeLessThan(4 * error);
    }
  });
});
