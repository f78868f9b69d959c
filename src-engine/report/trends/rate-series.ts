/** Sums of a numerator and a denominator by day. */
export interface RateParts {
  readonly top: ArrayLike<number>;
  readonly bottom: ArrayLike<number>;
}

function trailing(values: ArrayLike<number>, day: number, days: number): number {
  let sum = 0;
  for (let back = 0; back < days && back <= day; back++) sum += values[day - back] ?? 0;
  return sum;
}

/**
 * Rate of the last `window` days on each of `days` days from index `from` on. A day with nothing to divide by, or with fewer than
 * `least`, keeps the rate before it; days before the first rate are NaN.
 */
export function rateSeries(
  { top, bottom }: RateParts,
  from: number,
  days: number,
  window: number,
  least = 0,
): number[] {
  let last = Number.NaN;
  return Array.from({ length: days }, (_, index) => {
    const under = trailing(bottom, from + index, window);
    if (under > 0 && under >= least) last = trailing(top, from + index, window) / under;
    return last;
  });
}
