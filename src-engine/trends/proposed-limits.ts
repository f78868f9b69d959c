import { TREND_MEASURES, type TrendMeasureId } from '../model/trends/trend-measures.ts';
import type { TrendSeries } from '../model/trends/trend-series.ts';
import { LIMIT_DAYS, proposeLimit } from './propose-limit.ts';

/**
 * Limits to begin with, by measure: of the past from its last four weeks, of an arm's measures that the past does not know from the
 * first four weeks of the arm. They stay the same whatever day is read.
 */
export function proposedLimits(
  past: readonly TrendSeries[],
  arm: readonly TrendSeries[],
): ReadonlyMap<TrendMeasureId, number> {
  const limits = new Map<TrendMeasureId, number>();
  const propose = (measure: TrendMeasureId, daily: readonly number[]) => {
    const limit = proposeLimit(TREND_MEASURES[measure], daily);
    if (limit !== null && !limits.has(measure)) limits.set(measure, limit);
  };
  for (const { measure, daily } of past) propose(measure, daily.slice(-LIMIT_DAYS));
  for (const { measure, daily } of arm) propose(measure, daily.slice(0, LIMIT_DAYS));
  return limits;
}
