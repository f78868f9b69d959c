import { describe, expect, it } from 'vitest';
import { allocationBasisPoint } from '../base/allocation.ts';
import { armOfBucket, bucketRanges } from './bucket-ranges.ts';

// Published with the GrowthBook SDKs: cases.json, "hash" (version 2), "getBucketRange" and "chooseVariation".
describe('published vectors', () => {
  it.each([
    ['seed', 'a', 0.0505],
    ['seed', 'b', 0.2696],
    ['foo', 'ab', 0.2575],
    ['foo', 'def', 0.2019],
    ['89123klj', '8952klfjas09ujkasdf', 0.124],
    ['90850943850283058242805', '123', 0.7516],
    ['()**(%$##$%#$#', '___)((*":&', 0.0128],
    ['feature', '123', 0.5231],
    ['holdout', '1', 0.8043],
    ['experiment', '1', 0.4413],
  ])('bucket of seed %s, unit %s', (seed, unit, bucket) => {
    expect(allocationBasisPoint(seed, unit) / 10_000).toBe(bucket);
  });

  it.each([
    [
      'normal 50/50',
      2,
      1,
      null,
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      'reduced coverage',
      2,
      0.5,
      null,
      [
        [0, 0.25],
        [0.5, 0.75],
      ],
    ],
    [
      'zero coverage',
      2,
      0,
      null,
      [
        [0, 0],
        [0.5, 0.5],
      ],
    ],
    [
      '4 variations',
      4,
      1,
      null,
      [
        [0, 0.25],
        [0.25, 0.5],
        [0.5, 0.75],
        [0.75, 1],
      ],
    ],
    [
      'uneven weights',
      2,
      1,
      [0.4, 0.6],
      [
        [0, 0.4],
        [0.4, 1],
      ],
    ],
    [
      'uneven weights, 3 variations',
      3,
      1,
      [0.2, 0.3, 0.5],
      [
        [0, 0.2],
        [0.2, 0.5],
        [0.5, 1],
      ],
    ],
    [
      'uneven, reduced',
      3,
      0.2,
      [0.2, 0.3, 0.5],
      [
        [0, 0.04],
        [0.2, 0.26],
        [0.5, 0.6],
      ],
    ],
    [
      'negative coverage',
      2,
      -0.2,
      null,
      [
        [0, 0],
        [0.5, 0.5],
      ],
    ],
    [
      'coverage above 1',
      2,
      1.5,
      null,
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      'weights sum below 1',
      2,
      1,
      [0.4, 0.1],
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      'weights sum above 1',
      2,
      1,
      [0.7, 0.6],
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      'other number of weights',
      4,
      1,
      [0.4, 0.4, 0.2],
      [
        [0, 0.25],
        [0.25, 0.5],
        [0.5, 0.75],
        [0.75, 1],
      ],
    ],
    [
      'weights sum almost equals 1',
      2,
      1,
      [0.4, 0.5999],
      [
        [0, 0.4],
        [0.4, 0.9999],
      ],
    ],
  ])('ranges: %s', (_name, arms, coverage, weights, expected) => {
    const ranges = bucketRanges(arms, coverage, weights);
    expect(ranges).toHaveLength(expected.length);
    for (const [index, [from = 0, to = 0]] of expected.entries()) {
      expect(ranges[index]?.[0]).toBeCloseTo(from, 12);
      expect(ranges[index]?.[1]).toBeCloseTo(to, 12);
    }
  });

  it.each([
    [
      0.2,
      [
        [0, 0.5],
        [0.5, 1],
      ],
      0,
    ],
    [
      0.5,
      [
        [0, 0.5],
        [0.5, 1],
      ],
      1,
    ],
    [
      0.4,
      [
        [0, 0.25],
        [0.5, 0.75],
      ],
      null,
    ],
    [
      0.25,
      [
        [0, 0.25],
        [0.5, 0.75],
      ],
      null,
    ],
    [
      0.6,
      [
        [0, 0.25],
        [0.5, 0.75],
      ],
      1,
    ],
    [
      0.5,
      [
        [0, 0.5],
        [0.5, 0.5],
        [0.5, 1],
      ],
      2,
    ],
  ] as const)('bucket %d', (bucket, ranges, arm) => {
    expect(armOfBucket(bucket, ranges)).toBe(arm);
  });
});

it('nobody changes arms when coverage moves', () => {
  const units = Array.from({ length: 2000 }, (_, index) => `A${index}`);
  const armsAt = (coverage: number) =>
    units.map((unit) =>
      armOfBucket(
        allocationBasisPoint('pilot', unit) / 10_000,
        bucketRanges(2, coverage, [0.8, 0.2]),
      ),
    );
  const full = armsAt(1);
  for (const coverage of [0.1, 0.3, 0.7]) {
    const some = armsAt(coverage);
    const inTest = some.flatMap((arm, index) => (arm === null ? [] : [arm === full[index]]));
    expect(inTest.length).toBeGreaterThan(2000 * coverage * 0.8);
    expect(inTest.every(Boolean)).toBe(true);
  }
});
