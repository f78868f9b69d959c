import { expect, it } from 'vitest';
import { ocbaShares } from '../../src-engine/search/choose/ocba-shares.ts';
import { recommend } from '../../src-engine/search/choose/recommend.ts';
import { rungPlan } from '../../src-engine/search/choose/rung-plan.ts';
import { surfaceOf } from '../../src-engine/search/choose/surface.ts';

const VALUES = [50, 75, 100, 125, 150, 175, 200];
const SCORES = [98, 101, 103, 103.4, 103.2, 102, 99];
const POINTS = SCORES.map((score, place) => ({ place: [place], score }));

it('V26: finds the peak, the smoothed peak and the safest setting of a plateau', () => {
  const surface = surfaceOf(POINTS);
  expect(VALUES[surface.best]).toBe(125);
  expect(VALUES[surface.bestSmoothed]).toBe(125);
  expect(VALUES[surface.bestWorst]).toBe(125);
  const smoothed = [99, 100.75, 102.6, 103.25, 102.95, 101.55, 100];
  for (const [index, value] of smoothed.entries())
    expect(surface.smoothed[index]).toBeCloseTo(value, 12);
  expect(surface.worstNear).toEqual([98, 98, 101, 103, 102, 99, 99]);
});

it('V26: three settings lie within half a unit of the best', () => {
  const candidates = SCORES.map((score, index) => ({
    score,
    standardErrorToBest: 0,
    harm: 0,
    changes: index === 1 ? 0 : 1,
    stepsFromEdge: Math.min(index, SCORES.length - 1 - index),
  }));
  const { plateau, recommended } = recommend(candidates, 3, 0.5);
  expect(plateau.map((index) => VALUES[index])).toEqual([100, 125, 150]);
  expect(VALUES[recommended]).toBe(125);
});

it('V27: halves 64 settings to 22, 8 and 3 at the price of eleven full runs', () => {
  const { rungs, fullRunEquivalents } = rungPlan(64);
  expect(rungs).toEqual([
    { settings: 64, share: 0.04 },
    { settings: 22, share: 0.12 },
    { settings: 8, share: 0.36 },
    { settings: 3, share: 1 },
  ]);
  expect(fullRunEquivalents).toBeCloseTo(11.08, 12);
});

it('V27b: gives the replications to those that are hard to tell apart', () => {
  const shares = ocbaShares([10, 9, 7, 5], [3, 3, 3, 3]);
  const expected = [
    0.466_599_068_932_287_36, 0.463_379_187_220_987_1, 0.051_486_576_357_887_32,
    0.018_535_167_488_839_436,
  ];
  for (const [index, share] of expected.entries()) expect(shares[index]).toBeCloseTo(share, 12);
});
