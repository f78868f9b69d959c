import { expect, it } from 'vitest';
import { MOST_SOBOL_DIMENSIONS, sobolPoints } from './sobol-points.ts';

it('gives the published first points in natural order', () => {
  // Joe and Kuo's table; natural order instead of their Gray code, so points 2 and 3 change places.
  expect(sobolPoints(8, 3, null)).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.25, 0.75, 0.75],
    [0.75, 0.25, 0.25],
    [0.125, 0.625, 0.375],
    [0.625, 0.125, 0.875],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
  ]);
});

it.each([null, 0, 1, 2 ** 40])('puts one of 128 points into each slice (seed %s)', (seed) => {
  const points = sobolPoints(128, MOST_SOBOL_DIMENSIONS, seed);
  for (let dimension = 0; dimension < MOST_SOBOL_DIMENSIONS; dimension++) {
    const slices = new Set(points.map((point) => Math.floor((point[dimension] ?? 0) * 128)));
    expect(slices.size).toBe(128);
  }
});

it.each([null, 5])(
  'fills every elementary rectangle of the first two dimensions (seed %s)',
  (seed) => {
    const points = sobolPoints(64, 2, seed);
    for (const [across, down] of [
      [64, 1],
      [16, 4],
      [8, 8],
      [2, 32],
    ] as const) {
      const boxes = new Set(
        points.map(([x = 0, y = 0]) => `${Math.floor(x * across)} ${Math.floor(y * down)}`),
      );
      expect(boxes.size).toBe(64);
    }
  },
);

it('scrambles by the seed', () => {
  expect(sobolPoints(8, 2, 1)).toEqual(sobolPoints(8, 2, 1));
  expect(sobolPoints(8, 2, 1)).not.toEqual(sobolPoints(8, 2, 2));
});
