import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  normalProbability,
  normalQuantile,
  normalTwoSided,
  studentQuantile,
  studentTwoSided,
} from './distributions.ts';

describe('quantiles and tails agree with published tables', () => {
  it.each([
    [1, 12.706_204_736_432_095],
    [2, 4.302_652_729_696_142],
    [4, 2.776_445_105_197_793],
    [6, 2.446_911_851_144_969],
    [30, 2.042_272_456_301_238],
    [199, 1.971_956_544_251_753],
  ])('t with %i degrees of freedom', (degrees, expected) => {
    expect(studentQuantile(0.975, degrees) / expected).toBeCloseTo(1, 9);
  });

  it('normal', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959_963_984_540_054, 12);
    expect(normalQuantile(0.8)).toBeCloseTo(0.841_621_233_572_914_3, 12);
    expect(normalProbability(1.959_963_984_540_054)).toBeCloseTo(0.975, 14);
  });

  it('far tails keep their relative precision', () => {
    // Chi-square with one degree is the square of a normal.
    expect(chiSquareTail(40, 1) / 2.539_628_589_470_863_4e-10).toBeCloseTo(1, 10);
    expect(normalTwoSided(Math.sqrt(40)) / 2.539_628_589_470_863_4e-10).toBeCloseTo(1, 10);
  });

  it('t with many degrees is normal; no statistic at all is p = 1', () => {
    expect(studentTwoSided(2, 1e7)).toBeCloseTo(normalTwoSided(2), 6);
    expect(studentTwoSided(-2, 5)).toBeCloseTo(0.101_939_478_829_834, 12);
    expect(studentTwoSided(0, 5)).toBe(1);
    expect(chiSquareTail(0, 3)).toBe(1);
  });
});

it('gives these bits in every JavaScript engine', () => {
  expect([
    normalQuantile(0.975),
    studentQuantile(0.975, 4),
    studentQuantile(0.975, 117.5),
    chiSquareTail(11.2359550562, 1),
    normalTwoSided(2.5),
  ]).toEqual([
    1.9599639845400538, 2.776445105197794, 1.9803595471058877, 0.0008022781177591298,
    0.012419330651552278,
  ]);
});
