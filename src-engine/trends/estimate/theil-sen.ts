import { Z95 } from '../../analyze/quantiles.ts';
import { mannKendall } from './mann-kendall.ts';
import { medianOf } from './median-of.ts';

/** A straight line through equally spaced values that a few wild ones cannot turn. */
export interface TheilSenLine {
  /** A step; steps are one value to the next. */
  readonly slope: number;
  /** At the first value. */
  readonly intercept: number;
  /** 95 % interval of the slope; the slope itself when there are too few values. */
  readonly low: number;
  readonly high: number;
}

/**
 * Slope = median of the slopes of all pairs, intercept = median of what is left; the interval runs between the ordered
 * slopes at ranks (N - C) / 2 and (N + C) / 2 + 1 with C = z sqrt(variance of s) (simulation.md 7, V17). Values are oldest
 * first, at least one.
 */
export function theilSen(values: readonly number[]): TheilSenLine {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let pair = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      slopes[pair++] = ((values[j] ?? 0) - (values[i] ?? 0)) / (j - i);
  slopes.sort((a, b) => a - b);
  const slope = slopes.length === 0 ? 0 : medianOf(slopes);
  const intercept = medianOf(values.map((value, index) => value - slope * index));
  const reach = Z95 * Math.sqrt(mannKendall(values).variance);
  const low = slopes[Math.round((slopes.length - reach) / 2) - 1];
  const high = slopes[Math.round((slopes.length + reach) / 2)];
  return { slope, intercept, low: low ?? slopes[0] ?? slope, high: high ?? slopes.at(-1) ?? slope };
}
