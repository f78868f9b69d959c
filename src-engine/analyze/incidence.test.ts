import { expect, test } from 'vitest';
import { cumulativeIncidence, medianTime, percentileOf, restrictedMeanTime } from './incidence.ts';

const nobody: readonly number[] = [];

test('without censoring the incidence is the share that has ended so', () => {
  const incidence = cumulativeIncidence({
    event: [0, 5, 2],
    other: [0, 1, 0],
    censored: [0, 0, 2],
  });
  expect([...incidence]).toEqual([0, 0.5, expect.closeTo(0.7, 12)]);
  expect(medianTime(incidence)).toBe(1);
  expect(restrictedMeanTime(incidence, 3)).toBeCloseTo(1 + 0.5 + 0.3, 12);
});

test('censored ones count as long as they are seen: Kaplan-Meier by hand', () => {
  // 6 at risk, 1 event at 1; 1 censored at 1; 4 at risk at 2, 1 event; 2 censored at 2; 1 at risk at 3, 1 event.
  const incidence = cumulativeIncidence({
    event: [0, 1, 1, 1],
    other: nobody,
    censored: [0, 1, 2],
  });
  const survival = [1, 5 / 6, (5 / 6) * (3 / 4), 0];
  expect([...incidence]).toEqual(survival.map((left) => expect.closeTo(1 - left, 12)));
});

test('a competing end keeps the incidence below one minus Kaplan-Meier', () => {
  const incidence = cumulativeIncidence({ event: [0, 0, 4], other: [0, 6, 0], censored: nobody });
  expect(incidence.at(-1)).toBeCloseTo(0.4, 12);
  expect(medianTime(incidence)).toBeNull();
});

test('the geometric payment time of V1: mean 50, median day 35, survival on day 30, 60 and 90', () => {
  // p = .02 a day, as exact shares of endless customers.
  const event = Float64Array.from({ length: 6000 }, (_, day) =>
    day === 0 ? 0 : 0.02 * 0.98 ** (day - 1),
  );
  const incidence = cumulativeIncidence({ event, other: nobody, censored: nobody });
  expect(medianTime(incidence)).toBe(35);
  expect(1 - (incidence[30] ?? 0)).toBeCloseTo(0.545484319382, 10);
  expect(1 - (incidence[60] ?? 0)).toBeCloseTo(0.297553142692, 10);
  expect(1 - (incidence[90] ?? 0)).toBeCloseTo(0.162310573522, 10);
  expect(restrictedMeanTime(incidence, 6000)).toBeCloseTo(50, 6);
});

test('nobody has no incidence, no median and no percentile', () => {
  const none = cumulativeIncidence({ event: [0, 0], other: nobody, censored: [0] });
  expect(none).toHaveLength(0);
  expect(medianTime(none)).toBeNull();
  expect(percentileOf([0, 0], 0.99)).toBeNull();
});

test('a percentile is the smallest number that so many do not exceed', () => {
  expect(percentileOf([50, 48, 1, 1], 0.99)).toBe(2);
  expect(percentileOf([98, 0, 0, 2], 0.99)).toBe(3);
  expect(percentileOf([10], 0.99)).toBe(0);
});
