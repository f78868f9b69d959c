import { expect, it } from 'vitest';
import { morrisEffects, morrisPaths } from '../../src-engine/search/sensitivity/morris.ts';
import { sobolDesign, sobolIndices } from '../../src-engine/search/sensitivity/sobol-indices.ts';

/** Ishigami with a = 7, b = 0.1 on the unit cube. */
function ishigami(point: readonly number[]): number {
  const [x = 0, y = 0, z = 0] = point.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

const FIRST = [0.313_905_191_148, 0.442_411_144_79, 0];
const TOTAL = [0.557_588_855_21, 0.442_411_144_79, 0.243_683_664_062];

it.each([
  [1024, 0.03],
  [16_384, 0.004],
])('V18: shares the variance of the Ishigami function out with n = %i', (count, tolerance) => {
  const design = sobolDesign(3, count, 20_240_601);
  const indices = sobolIndices({
    a: design.a.map(ishigami),
    b: design.b.map(ishigami),
    mixed: design.mixed.map((points) => points.map(ishigami)),
  });
  for (const [input, { first, total }] of indices.entries()) {
    expect(Math.abs(first - (FIRST[input] ?? 0))).toBeLessThan(tolerance);
    expect(Math.abs(total - (TOTAL[input] ?? 0))).toBeLessThan(tolerance);
  }
});

it('V18: samples the mean and variance of the Ishigami function', () => {
  const { a, b } = sobolDesign(3, 16_384, 3);
  const values = [...a, ...b].map(ishigami);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
  expect(Math.abs(mean - 3.5)).toBeLessThan(0.005);
  expect(Math.abs(variance - 13.844_587_940_7)).toBeLessThan(0.02);
});

it('V18b: finds the slopes of a linear function exactly', () => {
  const paths = morrisPaths(3, 10, 4, 7);
  const outputs = paths.map(({ points }) => points.map(([x = 0, y = 0]) => 3 * x - 2 * y));
  const effects = morrisEffects(paths, outputs);
  for (const [input, [mean, meanAbsolute]] of [
    [3, 3],
    [-2, 2],
    [0, 0],
  ].entries()) {
    expect(effects[input]?.mean).toBeCloseTo(mean ?? 0, 12);
    expect(effects[input]?.meanAbsolute).toBeCloseTo(meanAbsolute ?? 0, 12);
    expect(effects[input]?.deviation).toBeCloseTo(0, 12);
  }
});

it('moves every input once a path by two thirds, inside the cube', () => {
  for (const { points, moved } of morrisPaths(6, 10, 4, 1)) {
    expect([...moved].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [step, input] of moved.entries()) {
      const changes = (points[step] ?? []).map((x, at) => (points[step + 1]?.[at] ?? 0) - x);
      expect(Math.abs(changes[input] ?? 0)).toBeCloseTo(2 / 3, 12);
      expect(changes.filter((change) => change !== 0)).toHaveLength(1);
    }
    expect(points.flat().every((x) => x >= 0 && x <= 1)).toBe(true);
  }
});

it('sees an interaction as deviation', () => {
  const paths = morrisPaths(2, 40, 4, 5);
  const effects = morrisEffects(
    paths,
    paths.map(({ points }) => points.map(([x = 0, y = 0]) => x * y)),
  );
  expect(effects[0]?.deviation).toBeGreaterThan(0.2);
});
