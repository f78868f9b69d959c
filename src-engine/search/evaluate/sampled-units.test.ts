import { expect, it } from 'vitest';
import { estimateOf, intervalOf } from '../choose/scaled-interval.ts';
import { sampledUnits } from './sampled-units.ts';

const IDS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];

it('takes customers of the sample as units, named by their first account', () => {
  const owners = { ids: IDS, customer: Int32Array.from([7, 4, 7, 5, 4, 6]) };
  const { clusters, keys } = sampledUnits(owners, Int32Array.from([0, 1, 2, 4, 5]));
  expect(keys).toEqual(['A1', 'A2', 'A6']);
  expect([...(clusters?.clusterOf ?? [])]).toEqual([0, 1, 0, 1, 2]);
});

it('takes accounts where nobody has two in the sample', () => {
  const owners = { ids: IDS, customer: Int32Array.from([7, 4, 7, 5, 4, 6]) };
  const { clusters, keys } = sampledUnits(owners, Int32Array.from([0, 1, 3]));
  expect(clusters).toBeNull();
  expect(keys).toEqual(['A1', 'A2', 'A4']);
});

it('the interval of a sweep is as wide as that of a comparison when a customer’s accounts are alike', () => {
  // Three customers with two accounts that do the same: three units, not six.
  const column = Float64Array.from([1, 1, 5, 5, 3, 3]);
  const owners = { ids: IDS, customer: Int32Array.from([0, 0, 1, 1, 2, 2]) };
  const { clusters } = sampledUnits(owners, Int32Array.from([0, 1, 2, 3, 4, 5]));
  const estimate = estimateOf(column, 1, 600, clusters);
  expect(estimate.value).toBeCloseTo(1800, 9);
  // Sums 2, 10, 6 a customer: variance 16; sqrt(3 x 16) over six accounts, for 600 of them.
  expect(estimate.standardError).toBeCloseTo((Math.sqrt(48) / 6) * 600, 9);
  expect(estimate.units).toBe(3);
  // Student's t with 2 degrees of freedom.
  const { high } = intervalOf(estimate);
  expect((high - 1800) / estimate.standardError).toBeCloseTo(4.302652729, 6);
  const alone = estimateOf(column, 1, 600, null);
  expect(alone.value).toBeCloseTo(1800, 9);
  expect(alone.standardError).toBeLessThan(estimate.standardError);
});
