import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intervalWithin } from './interval-within.ts';

it('a share takes the width on its log odds', () => {
  // logit(0.2) = ln 0.25 = -1.3862944; 0.05 / 0.16 = 0.3125; 1 / (1 + e^1.6987944) and 1 / (1 + e^1.0737944).
  const { low, high } = intervalWithin('share', 0.2, 0.05);
  expect(low).toBeCloseTo(0.154_623, 6);
  expect(high).toBeCloseTo(0.254_682, 6);
});

it('an interval of a rare rate does not reach below 0, nor that of a usual one above 1', () => {
  const rare = intervalWithin('share', 0.0005, 0.0006);
  expect(rare.low).toBeGreaterThan(0);
  expect(rare.high).toBeGreaterThan(0.0011);
  const usual = intervalWithin('share', 0.9995, 0.0006);
  expect(usual.high).toBeLessThan(1);
  expect(usual.low).toBeCloseTo(1 - rare.high, 12);
});

it('an amount ends at 0, what may be negative does not', () => {
  expect(intervalWithin('amount', 2, 3)).toEqual({ low: 0, high: 5 });
  expect(intervalWithin('signed', 2, 3)).toEqual({ low: -1, high: 5 });
  // Money that comes back can exceed what came in: its sign is not hidden.
  expect(intervalWithin('amount', -2, 1)).toEqual({ low: -3, high: -1 });
});

it('a share of none or of all has the width that its replications leave', () => {
  expect(intervalWithin('share', 0, 0)).toEqual({ low: 0, high: 0 });
  expect(intervalWithin('share', 1, 0)).toEqual({ low: 1, high: 1 });
});

it('holds its value and stays in its range, whatever the width', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const half = fc.double({ min: 0, max: 50, noNaN: true });
  fc.assert(
    fc.property(share, half, (value, width) => {
      const { low, high } = intervalWithin('share', value, width);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      // A rounding of the last place is no width.
      expect(low).toBeLessThanOrEqual(value + 1e-12);
      expect(high).toBeGreaterThanOrEqual(value - 1e-12);
    }),
  );
});
