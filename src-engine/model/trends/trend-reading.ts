import type { AlertLevel } from './alert-level.ts';

/**
 * How a series is forecast: `line` draws a straight line and forecasts nothing, `holt` follows a trend, `holt-winters` also
 * the week; `weekly` is a rare count or a weekly rate, read from one value a week.
 */
const TREND_METHODS = ['line', 'holt', 'holt-winters', 'weekly'] as const;
export type TrendMethod = (typeof TREND_METHODS)[number];

/** Slope of the last four weeks, in units of the measure a day. */
export interface TrendSlope {
  readonly perDay: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Two-sided, that there is no trend: Mann-Kendall on values far enough apart. */
  readonly p: number;
}

/** What is forecast for a day: the middle, and the ranges that 50 % and 80 % of futures lie in. */
export interface FanStep {
  readonly afterDays: number;
  readonly middle: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
}

/** When a forecast is at its limit. Days after the day of the reading; null when not within the horizon. */
export interface LimitCrossing {
  /** The middle of the fan reaches the limit. */
  readonly expectedAfterDays: number | null;
  /** The near side of the 80 % fan reaches it. */
  readonly earlyAfterDays: number | null;
  /** Even its far side has reached it. */
  readonly lateAfterDays: number | null;
  /** Share of simulated futures that reach it within the horizon. */
  readonly probability: number;
  /** Value that the damped trend draws near to, season apart. */
  readonly asymptote: number;
}

/** A shift towards the limit that no forecast shows yet. */
export interface TrendDrift {
  readonly found: 'cusum' | 'ewma' | 'mann-kendall';
  /** When it began, in days before the day of the reading; null where the test does not say. */
  readonly beganDaysAgo: number | null;
}

/** What a series says of its limit on a day, from values of that day and before only. */
export interface TrendReading {
  readonly method: TrendMethod;
  /** Days of the series up to and with the day. */
  readonly days: number;
  /** Forecasts reach no further. */
  readonly horizonDays: number;
  readonly now: number;
  /** Shown level: it rises at once and falls when three days in a row were lower. */
  readonly level: AlertLevel;
  /** Level of this day alone. */
  readonly levelToday: AlertLevel;
  readonly slope: TrendSlope;
  /** Empty where nothing is forecast. */
  readonly fan: readonly FanStep[];
  /** Null where nothing is forecast. */
  readonly crossing: LimitCrossing | null;
  readonly drift: TrendDrift | null;
}
