import { expect, it } from 'vitest';
import { latinHypercube } from './latin-hypercube.ts';

it.each([1, 2, 7, 64])('puts one of %i points into each slice of each dimension', (count) => {
  const points = latinHypercube(count, 5, 11);
  for (let dimension = 0; dimension < 5; dimension++) {
    const slices = points.map((point) => Math.floor((point[dimension] ?? 0) * count));
    expect([...slices].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
  }
});

it('gives other points for another seed and the same for the same', () => {
  expect(latinHypercube(16, 3, 1)).toEqual(latinHypercube(16, 3, 1));
  expect(latinHypercube(16, 3, 1)).not.toEqual(latinHypercube(16, 3, 2));
});

it('shuffles every dimension by itself', () => {
  const [first = []] = [latinHypercube(32, 2, 9)];
  expect(first.map(([x]) => x)).not.toEqual(first.map(([, y]) => y));
});
