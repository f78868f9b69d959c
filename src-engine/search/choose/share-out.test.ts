import { expect, it } from 'vitest';
import { ocbaShares } from './ocba-shares.ts';
import { shareOut } from './share-out.ts';

it('shares out whole replications by largest remainders', () => {
  expect(shareOut(10, [0.5, 0.3, 0.2])).toEqual([5, 3, 2]);
  expect(shareOut(4, [1 / 3, 1 / 3, 1 / 3])).toEqual([2, 1, 1]);
  expect(shareOut(0, [0.5, 0.5])).toEqual([0, 0]);
});

it('gives the replications of V27b to the two that are hard to tell apart', () => {
  const shares = ocbaShares([10, 9, 7, 5], [3, 3, 3, 3]);
  expect(shareOut(100, shares)).toEqual([47, 46, 5, 2]);
});
