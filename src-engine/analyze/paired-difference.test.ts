import { describe, expect, it } from 'vitest';
import { ratioOf } from './influences.ts';
import { pairedDifference } from './paired-difference.ts';
import { additiveEstimate, ratioEstimate } from './paired-estimate.ts';

const additiveDifference = (...of: Parameters<typeof additiveEstimate>) =>
  pairedDifference(additiveEstimate(...of), null);
const ratioDifference = (...of: Parameters<typeof ratioEstimate>) =>
  pairedDifference(ratioEstimate(...of), null);

describe('V25 variance layers: five accounts, three replications', () => {
  const D = [
    [5, 3, 4],
    [0, 0, 0],
    [10, -2, 1],
    [2, 2, 5],
    [-1, 1, 0],
  ];
  const sums = Float64Array.from(D, (row) => row.reduce((sum, value) => sum + value, 0));
  const squares = Float64Array.from(D, (row) => row.reduce((sum, value) => sum + value * value, 0));
  const mean = additiveDifference(sums, squares, 3, 1 / 5);

  it('has mean 2 and the portfolio error .8366 on 4 degrees of freedom', () => {
    expect(mean.value).toBeCloseTo(2, 12);
    expect((mean.high - mean.value) / 2.776445105197793).toBeCloseTo(0.836660026534, 10);
  });

  it('has the luck error .7659', () => {
    expect(((mean.luckHigh ?? 0) - mean.value) / 1.959963984540054).toBeCloseTo(0.765941686205, 10);
  });

  it('scales to totals', () => {
    const total = additiveDifference(sums, squares, 3, 1);
    expect(total.value).toBeCloseTo(10, 12);
    expect(total.high - total.value).toBeCloseTo(5 * (mean.high - mean.value), 10);
  });
});

describe('the portfolio interval', () => {
  it('is never narrower than the luck it contains', () => {
    // Replications cancel in every account: the means agree by chance, the luck does not.
    const D = Array.from({ length: 300 }, () => [10, -10]);
    const sums = Float64Array.from(D, ([a = 0, b = 0]) => a + b);
    const squares = Float64Array.from(D, ([a = 0, b = 0]) => a * a + b * b);
    const difference = additiveDifference(sums, squares, 2, 1);
    expect(difference.high).toBeGreaterThan(100);
    expect(difference.high).toBeGreaterThanOrEqual(difference.luckHigh ?? 0);
  });
});

describe('edges', () => {
  it('says nothing about luck from one replication', () => {
    const once = additiveDifference(Float64Array.from([1, 2]), Float64Array.from([1, 4]), 1, 1);
    expect(once.luckLow).toBeNull();
    expect(once.high).toBeGreaterThan(once.value);
  });

  it('keeps an exact zero even for one account', () => {
    const zero = additiveDifference(new Float64Array(1), new Float64Array(1), 2, 1);
    expect([zero.value, zero.low, zero.high, zero.luckLow, zero.luckHigh]).toEqual([0, 0, 0, 0, 0]);
  });

  it('cannot bound one account that differs', () => {
    const one = additiveDifference(Float64Array.from([6]), Float64Array.from([20]), 2, 1);
    expect(one.value).toBe(3);
    expect([one.low, one.high]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});

describe('ratio of sums by influences', () => {
  const arm = (numerator: number[], denominator: number[], totals: [number[], number[]]) => ({
    columns: {
      numerator: Float64Array.from(numerator),
      denominator: Float64Array.from(denominator),
    },
    totals: { numerator: Float64Array.from(totals[0]), denominator: Float64Array.from(totals[1]) },
  });
  const champion = arm(
    [3, 1, 4, 1],
    [10, 20, 30, 40],
    [
      [4, 5],
      [50, 50],
    ],
  );
  const challenger = arm(
    [2, 1, 5, 0],
    [11, 18, 33, 42],
    [
      [3, 5],
      [52, 52],
    ],
  );

  it('is the difference of the two ratios', () => {
    expect(ratioOf(champion.columns)).toBeCloseTo(0.09, 12);
    expect(ratioDifference(challenger, champion).value).toBeCloseTo(8 / 104 - 9 / 100, 12);
  });

  it('has a standard error of sd(L_B - L_A) / sqrt(N)', () => {
    const influence = (y: number[], x: number[]) => {
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      const ratio = sum(y) / sum(x);
      return y.map((value, index) => (value - ratio * (x[index] ?? 0)) / (sum(x) / x.length));
    };
    const a = influence([3, 1, 4, 1], [10, 20, 30, 40]);
    const b = influence([2, 1, 5, 0], [11, 18, 33, 42]);
    const change = b.map((value, index) => value - (a[index] ?? 0));
    const mean = change.reduce((s, v) => s + v, 0) / 4;
    const sd = Math.sqrt(change.reduce((s, v) => s + (v - mean) ** 2, 0) / 3);
    const difference = ratioDifference(challenger, champion);
    // Three degrees of freedom.
    expect(difference.high - difference.value).toBeCloseTo((3.182446305284263 * sd) / 2, 10);
  });

  it('is exactly zero against itself', () => {
    const none = ratioDifference(champion, champion);
    expect([none.value, none.low, none.high]).toEqual([0, 0, 0]);
    expect([none.luckLow, none.luckHigh]).toEqual([0, 0]);
  });

  it('has a luck layer from the replications: t with one degree, sd of the moves over sqrt(2)', () => {
    const difference = ratioDifference(challenger, champion);
    // Moves (3 - 4 + 0.5) / 52 - ... : challenger 2/52 apart, champion 1/50.
    const sd = (2 / 52 - 1 / 50) / Math.SQRT2;
    const half = (12.706204736 * sd) / Math.SQRT2;
    expect((difference.luckHigh ?? 0) - difference.value).toBeCloseTo(half, 8);
  });

  it('takes a customer with two accounts as one unit', () => {
    const clusters = { count: 3, clusterOf: Int32Array.from([0, 0, 1, 2]) };
    const plain = ratioDifference(challenger, champion);
    const grouped = ratioDifference(challenger, champion, clusters);
    expect(grouped.value).toBe(plain.value);
    expect(grouped.high).not.toBeCloseTo(plain.high, 6);
  });
});

describe('customers with several accounts', () => {
  it('are wider than their accounts when these move together', () => {
    const sums = Float64Array.from({ length: 400 }, (_, index) => (index % 4 < 2 ? 3 : -1));
    const squares = sums.map((sum) => sum * sum);
    const clusterOf = Int32Array.from(sums, (_, index) => index >> 1);
    const alone = additiveDifference(sums, squares, 1, 1);
    const together = additiveDifference(sums, squares, 1, 1, { count: 200, clusterOf });
    expect(together.value).toBe(alone.value);
    const ratio = (together.high - together.value) / (alone.high - alone.value);
    // Perfectly correlated pairs: sqrt(2), but for n - 1.
    expect(ratio).toBeCloseTo(Math.SQRT2, 2);
  });
});

describe('below 200 units', () => {
  const moves = Float64Array.from({ length: 40 }, (_, index) => (index === 7 ? 5000 : index % 3));
  const squares = moves.map((move) => move * move);
  const estimate = additiveEstimate(moves, squares, 1, 1);

  it('the shown interval is the hull of t and BCa: a heavy tail reaches further up', () => {
    const t = pairedDifference(estimate, null);
    const shown = pairedDifference(estimate, 42);
    expect(shown.low).toBe(t.low);
    expect(shown.high).toBeGreaterThan(t.high);
    expect(pairedDifference(estimate, 42)).toEqual(shown);
    expect(pairedDifference(estimate, 43).high).not.toBe(shown.high);
  });

  it('no difference stays exactly zero', () => {
    const none = pairedDifference(
      additiveEstimate(new Float64Array(40), new Float64Array(40), 2, 1),
      42,
    );
    expect([none.low, none.high]).toEqual([0, 0]);
  });
});
