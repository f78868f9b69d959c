import { expect, it } from 'vitest';
import { countedRate } from '../analyze/receivable-measures.ts';
import type { RateId } from '../model/rate-definitions.ts';
import { type ArmRates, rateIntervals } from './rate-intervals.ts';

/** Parts of one rate by replication; the whole has their means. */
function arm(id: RateId, parts: readonly (readonly [number, number])[]): ArmRates {
  const mean = (place: 0 | 1) => parts.reduce((sum, one) => sum + one[place], 0) / parts.length;
  return {
    whole: { [id]: countedRate(mean(0), mean(1)) },
    each: parts.map(([top, bottom]) => ({ [id]: countedRate(top, bottom) })),
    luck: {},
  };
}

it('a share has the interval of its influences over replications, Student’s t on its log odds', () => {
  const { low, high, difference } = rateIntervals(
    'cureRate',
    arm('cureRate', [
      [50, 100],
      [60, 120],
      [64, 110],
    ]),
    null,
  );
  // R = 174 / 330; L = (Y - R X) / 110 = -0.0247934, -0.0297521, 0.0545455; sd 0.0473028, t(2) 4.3026527.
  const rate = 174 / 330;
  const half = (4.302_652_73 * 0.047_302_8) / Math.sqrt(3);
  const logOdds = Math.log(rate / (1 - rate));
  const onLogOdds = half / (rate * (1 - rate));
  const share = (odds: number) => 1 / (1 + Math.exp(-odds));
  expect(low).toBeCloseTo(share(logOdds - onLogOdds), 5);
  expect(high).toBeCloseTo(share(logOdds + onLogOdds), 5);
  expect(difference).toBeNull();
});

it('the churn of a few accounts by value has no interval that reaches below 0', () => {
  const rare = arm('churnValue', [
    [0, 26_000_000],
    [0, 26_000_000],
    [900_000, 26_000_000],
    [0, 26_000_000],
  ]);
  const { low, high } = rateIntervals('churnValue', rare, null);
  expect(low).toBeGreaterThan(0);
  expect(high).toBeGreaterThan(900_000 / 4 / 26_000_000);
});

it('what may be negative keeps an interval on both sides of 0', () => {
  const loss = arm('netLoss', [
    [-50, 1000],
    [60, 1000],
    [20, 1000],
  ]);
  const { low, high } = rateIntervals('netLoss', loss, null);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

it('the difference to the champion is paired: what moves both moves it by nothing', () => {
  const before = arm('cureRate', [
    [50, 100],
    [60, 100],
    [40, 100],
  ]);
  const after = arm('cureRate', [
    [55, 100],
    [65, 100],
    [45, 100],
  ]);
  const { difference, low, high } = rateIntervals('cureRate', after, before);
  expect(difference?.value).toBeCloseTo(0.05, 12);
  expect(difference?.low).toBeCloseTo(0.05, 12);
  expect(difference?.high).toBeCloseTo(0.05, 12);
  expect((high ?? 0) - (low ?? 0)).toBeGreaterThan(0.4);
});

it('a median is read off each replication; one that is not reached in some has no interval', () => {
  const days = (values: readonly (number | null)[], whole: number): ArmRates => {
    const read = (rate: number | null) => ({
      medianDaysToPay: { numerator: 5, denominator: 10, rate },
    });
    return { whole: read(whole), each: values.map(read), luck: {} };
  };
  const { low, high } = rateIntervals('medianDaysToPay', days([20, 22], 21), null);
  // sd of 20 and 22 is the root of 2, t(1) is 12.7062047.
  expect(low).toBeCloseTo(21 - 12.706_204_74, 6);
  expect(high).toBeCloseTo(21 + 12.706_204_74, 6);
  expect(rateIntervals('medianDaysToPay', days([20, null], 21), null).low).toBeNull();
});

it('one replication says nothing of luck', () => {
  const once = arm('cureRate', [[50, 100]]);
  expect(rateIntervals('cureRate', once, null)).toEqual({
    low: null,
    high: null,
    difference: null,
  });
  expect(rateIntervals('cureRate', once, once).difference).toEqual({
    value: 0,
    low: null,
    high: null,
  });
});
