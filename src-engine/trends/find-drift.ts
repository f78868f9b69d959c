import type { TrendDrift } from '../model/trends/trend-reading.ts';
import { CUSUM_ALARM, type CusumChart, cusumChart } from './charts/cusum-chart.ts';
import { ewmaChart } from './charts/ewma-chart.ts';
import { poissonCusum } from './charts/poisson-cusum.ts';
import { mannKendall } from './estimate/mann-kendall.ts';
import { type FittedTrend, SEASON_DAYS } from './fit-trend.ts';
import { holtDamped } from './smooth/holt-damped.ts';
import { holtWintersDamped } from './smooth/holt-winters-damped.ts';
import { DEFAULT_SMOOTHING } from './smooth/smoothing-parameters.ts';

/** Values that say what is usual; they stay the same until a new level is accepted (simulation.md 7). */
const BASELINE = 28;
/** Daily values nearer than this resemble each other, which would make a trend of nothing. */
const APART = 3;
const LONGEST_TEST = 60;
const SURE = 0.01;

/** p of a trend in the last values, thinned until they no longer resemble their neighbours; with its direction. */
export function thinnedTrend(fitted: FittedTrend): { readonly p: number; readonly z: number } {
  const recent = fitted.oriented.slice(-LONGEST_TEST);
  const apart = fitted.stepDays === 1 ? APART : 1;
  const kept = recent.filter((_, index) => (recent.length - 1 - index) % apart === 0);
  return mannKendall(kept);
}

/** One-step errors in standard deviations of the baseline, from the day after it on; null without enough of them. */
function standardised(
  { method, oriented }: FittedTrend,
  baselineEnd: number | null,
): readonly number[] | null {
  const seasonal = method === 'holt-winters';
  if (oriented.length <= BASELINE) return null;
  const { errors, warmUp } = seasonal
    ? holtWintersDamped(oriented, SEASON_DAYS, DEFAULT_SMOOTHING)
    : holtDamped(oriented, DEFAULT_SMOOTHING);
  const end = Math.max(warmUp + BASELINE, (baselineEnd ?? 0) + 1);
  const base = errors.slice(end - BASELINE, end);
  const after = errors.slice(end);
  if (base.length < BASELINE || after.length === 0) return null;
  const mean = base.reduce((sum, error) => sum + error, 0) / BASELINE;
  const squares = base.reduce((sum, error) => sum + (error - mean) * (error - mean), 0);
  const sigma = Math.sqrt(squares / (BASELINE - 1));
  return sigma > 0 ? after.map((error) => (error - mean) / sigma) : null;
}

function cusumSignal({ upper, upperRun }: CusumChart): TrendDrift | null {
  const run = upperRun.at(-1) ?? 0;
  if ((upper.at(-1) ?? 0) <= CUSUM_ALARM) return null;
  return { found: 'cusum', beganDaysAgo: run - 1 };
}

/** Rare counts have a chart of their own, on their daily values. */
function rareSignal(daily: readonly number[], baselineEnd: number | null): TrendDrift | null {
  const end = Math.max(BASELINE, (baselineEnd ?? 0) + 1);
  const after = daily.slice(end);
  if (after.length === 0) return null;
  const usual = daily.slice(end - BASELINE, end).reduce((sum, count) => sum + count, 0) / BASELINE;
  return cusumSignal(poissonCusum(after, usual));
}

function chartSignal(fitted: FittedTrend, baselineEnd: number | null): TrendDrift | null {
  const errors = standardised(fitted, baselineEnd);
  if (errors === null) return null;
  const signal = cusumSignal(cusumChart(errors));
  if (signal !== null) return signal;
  const { averages, limits } = ewmaChart(errors);
  const beyond = (averages.at(-1) ?? 0) > (limits.at(-1) ?? 0);
  return beyond ? { found: 'ewma', beganDaysAgo: null } : null;
}

/**
 * A shift or a slow trend towards the limit: CUSUM and EWMA on one-step errors against a fixed baseline, Poisson CUSUM on
 * rare counts, Mann-Kendall (simulation.md 7). `baselineEnd` is the place in `daily` of the day on which a new level was
 * accepted; null for the first 28 values.
 */
export function findDrift(
  fitted: FittedTrend,
  daily: readonly number[],
  counted: boolean,
  baselineEnd: number | null,
): TrendDrift | null {
  const rare = fitted.method === 'weekly' && counted;
  const start = daily.length - fitted.values.length;
  const place = baselineEnd === null ? null : baselineEnd - start;
  const signal = rare
    ? rareSignal(daily, baselineEnd)
    : fitted.method === 'weekly'
      ? null
      : chartSignal(fitted, place);
  if (signal !== null) return signal;
  const { p, z } = thinnedTrend(fitted);
  return p < SURE && z > 0 ? { found: 'mann-kendall', beganDaysAgo: null } : null;
}
