import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  const words = ['strategy', 'seed', 'days', 'replications', 'events'];
  it.each([
    ['sed', 'seed'],
    ['SEED', 'seed'],
    ['stratgey', 'strategy'],
    ['rep', 'replications'],
    ['event', 'events'],
    ['xyz', null],
    ['', null],
  ])('%j is %j', (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });
});
