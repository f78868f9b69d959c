import { expect, it } from 'vitest';
import { runResult } from '../../test/support/run-result.ts';
import { at } from '../base/assert.ts';
import type { RunResult } from '../model/run.ts';
import { rollValueDifferences } from './roll-values.ts';

/** Two snapshots of 30 days: [replication][snapshot][bucket], in minor units. */
function aged(replications: number, arms: readonly (readonly number[])[]): RunResult {
  const empty = runResult({
    ...{ days: 30, replications, accounts: 1 },
    arms: arms.map((_, index) => ({ name: `arm ${index}` })),
  });
  return {
    ...empty,
    arms: empty.arms.map((arm, index) => ({ ...arm, ageing: Float64Array.from(at(arms, index)) })),
  };
}

const NONE = [0, 0, 0, 0, 0];

it('pairs replications: a rate that falls by as much in each has no luck in it', () => {
  const result = aged(2, [
    [...[0, 1000, 0, 0, 0], ...[0, 0, 300, 0, 0], ...[0, 1000, 0, 0, 0], ...[0, 0, 500, 0, 0]],
    [...[0, 1000, 0, 0, 0], ...[0, 0, 200, 0, 0], ...[0, 1000, 0, 0, 0], ...[0, 0, 400, 0, 0]],
  ]);
  const [row, ...others] = rollValueDifferences(result, 1);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    ...{ from: '1-30', to: '31-60' },
    champion: { numerator: 400, denominator: 1000, rate: 0.4 },
    challenger: { numerator: 300, denominator: 1000, rate: 0.3 },
  });
  expect(row?.difference).toBeCloseTo(-0.1, 12);
  expect(row?.low).toBeCloseTo(-0.1, 12);
  expect(row?.high).toBeCloseTo(-0.1, 12);
});

it('is a ratio of sums, with the interval of its influences', () => {
  // Rates .5 of 1000 and .1 of 3000: 800 of 4000, not the mean of the two.
  const result = aged(2, [
    [...[0, 1000, 0, 0, 0], ...[0, 0, 500, 0, 0], ...[0, 3000, 0, 0, 0], ...[0, 0, 300, 0, 0]],
    [...[0, 1000, 0, 0, 0], ...[0, 0, 300, 0, 0], ...[0, 3000, 0, 0, 0], ...[0, 0, 300, 0, 0]],
  ]);
  const [row] = rollValueDifferences(result, 1);
  expect(row?.champion.rate).toBe(0.2);
  expect(row?.challenger.rate).toBe(0.15);
  // Influences over 2000: champion (500 - 200, 300 - 600), challenger (300 - 150, 300 - 450); their differences are
  // -0.075 and 0.075, of variance 0.01125; Student's t with one degree of freedom is 12.7062.
  const half = 12.706_204_736 * Math.sqrt(0.011_25 / 2);
  expect(row?.low).toBeCloseTo(-0.05 - half, 6);
  expect(row?.high).toBeCloseTo(-0.05 + half, 6);
});

it('has no interval with one replication, and the oldest row takes in two buckets', () => {
  const result = aged(1, [
    [...[0, 0, 0, 100, 300], ...[0, 0, 0, 0, 200]],
    [...[0, 0, 0, 100, 300], ...[0, 0, 0, 0, 100]],
  ]);
  expect(rollValueDifferences(result, 1)).toEqual([
    {
      ...{ from: '61-90 and 91+', to: '91+', difference: -0.25, low: null, high: null },
      champion: { numerator: 200, denominator: 400, rate: 0.5 },
      challenger: { numerator: 100, denominator: 400, rate: 0.25 },
    },
  ]);
});

it('leaves out buckets that are empty under both', () => {
  expect(
    rollValueDifferences(
      aged(1, [
        [...NONE, ...NONE],
        [...NONE, ...NONE],
      ]),
      1,
    ),
  ).toEqual([]);
});
