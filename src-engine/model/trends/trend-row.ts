import type { Day } from '../../base/day.ts';
import type { TrendMeasureId } from './trend-measures.ts';
import type { TrendReading } from './trend-reading.ts';

/** The segment that moves a measure most towards its limit. */
export interface DriverSegment {
  readonly segment: string;
  /** Of the measure, a day. */
  readonly slopePerDay: number;
  /** Of all that moves it the same way, 0 to 1. */
  readonly share: number;
}

/**
 * Whether the simulated world warns too: when the run's champion reaches the limit of a warning of the past (days after the
 * as-of day; null when not within the horizon), or which other arms of the run warn on the same day.
 */
export type ElsewhereAlarm =
  | { readonly kind: 'run'; readonly reachedAfterDays: number | null }
  | { readonly kind: 'arms'; readonly arms: readonly string[] };

/** One measure against its limit on a day. */
export interface TrendRow {
  readonly measure: TrendMeasureId;
  readonly day: Day;
  readonly firstDay: Day;
  readonly daily: readonly number[];
  readonly limit: number;
  /** The limit was drawn from the data, nobody has set it. */
  readonly proposed: boolean;
  readonly reading: TrendReading;
  readonly driver: DriverSegment | null;
  /** Null where the simulated world says nothing of the measure. */
  readonly elsewhere: ElsewhereAlarm | null;
}
