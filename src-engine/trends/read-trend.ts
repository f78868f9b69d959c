import { TREND_MEASURES, type TrendMeasureId } from '../model/trends/trend-measures.ts';
import type { TrendReading } from '../model/trends/trend-reading.ts';
import { alertLevelOf } from './alert-level-of.ts';
import { theilSen } from './estimate/theil-sen.ts';
import { findDrift, thinnedTrend } from './find-drift.ts';
import { type FittedTrend, fitTrend } from './fit-trend.ts';
import { pathNoise } from './forecast/path-noise.ts';
import { forecastLimit } from './forecast-limit.ts';
import { CALM_DAYS, shownLevel } from './shown-level.ts';

/** Never more than this, and never more than half of what is known (simulation.md 7). */
const MOST_HORIZON_DAYS = 30;
/** The slope is that of the last four weeks (ux 2.7). */
export const SLOPE_DAYS = 28;
/** Fewest weeks for a slope of weekly values. */
const SLOPE_WEEKS = 8;

/** One series and the question that is asked of it. */
export interface TrendQuestion {
  readonly measure: TrendMeasureId;
  /** One a day, oldest first, at least one; the last is of the day of the reading. */
  readonly daily: readonly number[];
  /** In units of the measure. */
  readonly limit: number;
  /** Keys the simulated futures. */
  readonly seed: number;
  /** Place in `daily` of the day on which a new usual level was accepted; null when none was. */
  readonly acceptedAt: number | null;
}

function exceeds(fitted: FittedTrend, limit: number): boolean {
  const now = fitted.oriented.at(-1);
  return now !== undefined && now >= fitted.scale.to(limit);
}

type DayReading = Omit<TrendReading, 'level'>;

function readDay(question: TrendQuestion, daily: readonly number[]): DayReading {
  const { measure, limit, seed } = question;
  const definition = TREND_MEASURES[measure];
  const fitted = fitTrend(definition, daily);
  const horizonDays = Math.min(MOST_HORIZON_DAYS, Math.floor(daily.length / 2));
  const { fan, crossing } = forecastLimit(fitted, limit, horizonDays, pathNoise(measure, seed));
  const accepted = question.acceptedAt;
  const baseline = accepted !== null && accepted < daily.length ? accepted : null;
  const drift = findDrift(fitted, daily, definition.scale === 'count', baseline);
  const recent = fitted.values.slice(fitted.stepDays === 1 ? -SLOPE_DAYS : -SLOPE_WEEKS);
  const line = theilSen(recent.length === 0 ? daily.slice(-1) : recent);
  const perDay = (slope: number) => slope / fitted.stepDays;
  return {
    method: fitted.method,
    days: daily.length,
    horizonDays,
    now: fitted.values.at(-1) ?? daily.at(-1) ?? 0,
    levelToday: alertLevelOf(exceeds(fitted, limit), crossing, drift),
    slope: {
      perDay: perDay(line.slope),
      low: perDay(line.low),
      high: perDay(line.high),
      p: thinnedTrend(fitted).p,
    },
    fan,
    crossing,
    drift,
  };
}

/**
 * Reads a series against its limit on the day of its last value (simulation.md 7). Only values up to that day are looked
 * at; the two days before are read too, because a level falls late.
 */
export function readTrend(question: TrendQuestion): TrendReading {
  const { daily } = question;
  const today = readDay(question, daily);
  const levels = [today.levelToday];
  for (let back = 1; back < Math.min(CALM_DAYS, daily.length); back++)
    levels.unshift(readDay(question, daily.slice(0, -back)).levelToday);
  return { ...today, level: shownLevel(levels) };
}
