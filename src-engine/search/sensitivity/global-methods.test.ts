import { expect, it } from 'vitest';
import { at } from '../../base/assert.ts';
import { ok } from '../../base/result.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type {
  ScreenedAssumption,
  SensitivityPlan,
  VarianceShare,
} from '../../model/sensitivity.ts';
import { type Assumption, assumptionsOf } from './assumptions.ts';
import type { DifferenceUnder } from './difference-under.ts';
import { screen, shareVariance } from './global-methods.ts';

const MODEL = defaultBehaviour();
const [CHAMPION, CHALLENGER] = defaultStrategies();

function plan(paths: number, points: number): SensitivityPlan {
  return {
    champion: { name: 'champion', strategy: CHAMPION },
    challenger: { name: 'challenger', strategy: CHALLENGER },
    behaviour: MODEL,
    ...{ days: 30, replications: 1, seed: 20_240_601, share: 1, paths, points },
  };
}

/** Assumptions that are the hazard ratios of the first treatments, each with its own range. */
function ratios(ranges: readonly (readonly [number, number])[]): readonly Assumption[] {
  const known = assumptionsOf(MODEL);
  return ranges.map(([low, high], place) => ({
    ...at(known, place),
    ...{ pointer: `/treatments/${place}/hazardRatio`, low, high },
    apply: (model, hazardRatio) => ({
      ...model,
      treatments: model.treatments.with(place, { ...at(model.treatments, place), hazardRatio }),
    }),
  }));
}

/** The difference as a known function of the ratios. */
function under(answer: (ratio: (place: number) => number) => number): DifferenceUnder {
  return (model: BehaviourModel) => {
    const value = answer((place) => at(model.treatments, place).hazardRatio);
    return Promise.resolve(ok({ value, low: value, high: value }));
  };
}

it('Morris: effects over the whole range of each assumption, largest first', async () => {
  const assumptions = ratios([
    [1, 3],
    [0.5, 4.5],
    [2, 2.5],
  ]);
  let found: readonly ScreenedAssumption[] = [];
  // 100 a unit of the first, -300 of the second, the third does nothing.
  const answer = under((ratio) => 100 * ratio(0) - 300 * ratio(1));
  await screen(plan(10, 0), assumptions, answer, (rows, paths) => {
    if (paths === 10) found = rows;
  });
  expect(found.map(({ pointer }) => pointer)).toEqual(
    [1, 0, 2].map((place) => `/treatments/${place}/hazardRatio`),
  );
  for (const [place, [mean, meanAbsolute]] of [
    [-1200, 1200],
    [200, 200],
    [0, 0],
  ].entries()) {
    expect(found[place]?.mean).toBeCloseTo(mean ?? 0, 6);
    expect(found[place]?.meanAbsolute).toBeCloseTo(meanAbsolute ?? 0, 6);
    expect(found[place]?.deviation).toBeCloseTo(0, 6);
  }
});

it('Morris: an interaction shows as deviation, and opposite effects do not cancel in the absolute mean', async () => {
  const assumptions = ratios([
    [-1, 1],
    [-1, 1],
  ]);
  let found: readonly ScreenedAssumption[] = [];
  await screen(
    plan(40, 0),
    assumptions,
    under((ratio) => ratio(0) * ratio(1)),
    (rows) => {
      found = rows;
    },
  );
  for (const { mean, meanAbsolute, deviation } of found) {
    // Levels -1, -1/3, 1/3, 1 of the other: effects over the whole range are -2, -2/3, 2/3 and 2.
    expect(meanAbsolute).toBeGreaterThan(1);
    expect(Math.abs(mean)).toBeLessThan(meanAbsolute / 2);
    expect(deviation).toBeGreaterThan(1);
  }
});

it('V18: variance shares of the Ishigami function, found through models', async () => {
  const assumptions = ratios(Array.from({ length: 3 }, () => [-Math.PI, Math.PI] as const));
  const ishigami = under(
    (ratio) =>
      Math.sin(ratio(0)) + 7 * Math.sin(ratio(1)) ** 2 + 0.1 * ratio(2) ** 4 * Math.sin(ratio(0)),
  );
  let found: readonly VarianceShare[] = [];
  let rests = 0;
  await shareVariance(plan(0, 1024), assumptions, ishigami, (rows, points) => {
    found = rows;
    rests = points;
  });
  expect(rests).toBe(1024);
  // Largest total first.
  const wanted = [
    [0, 0.313_905_191_148, 0.557_588_855_21],
    [1, 0.442_411_144_79, 0.442_411_144_79],
    [2, 0, 0.243_683_664_062],
  ] as const;
  for (const [row, [place, first, total]] of wanted.entries()) {
    expect(found[row]?.pointer).toBe(`/treatments/${place}/hazardRatio`);
    expect(Math.abs((found[row]?.first ?? 9) - first)).toBeLessThan(0.03);
    expect(Math.abs((found[row]?.total ?? 9) - total)).toBeLessThan(0.03);
  }
});

it('is silent about what was not asked for', async () => {
  const told: string[] = [];
  const answer = under(() => 1);
  const assumptions = ratios([[0, 1]]);
  await screen(plan(0, 0), assumptions, answer, () => told.push('screening'));
  await shareVariance(plan(0, 0), assumptions, answer, () => told.push('shares'));
  expect(told).toEqual([]);
});
