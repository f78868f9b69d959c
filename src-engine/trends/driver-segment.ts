import { theilSen } from './estimate/theil-sen.ts';
import { SLOPE_DAYS } from './read-trend.ts';

/** What one segment adds to a measure, one value a day; the segments of a measure add up to it. */
export interface SegmentPart {
  readonly segment: string;
  readonly daily: readonly number[];
}

/** The segment that moves a measure most. */
export interface DriverSegment {
  readonly segment: string;
  /** Of the measure, a day. */
  readonly slopePerDay: number;
  /** Of all that moves it the same way, 0 to 1. */
  readonly share: number;
}

/**
 * The segment with the largest contribution to the slope of the last four weeks, towards the limit (simulation.md 7); null
 * when no segment moves that way. Equal contributions go to the first.
 */
export function driverSegment(
  parts: readonly SegmentPart[],
  limit: 'upper' | 'lower',
): DriverSegment | null {
  const sign = limit === 'upper' ? 1 : -1;
  let driver: { segment: string; slope: number } | null = null;
  let all = 0;
  for (const { segment, daily } of parts) {
    const recent = daily.slice(-SLOPE_DAYS);
    if (recent.length < 2) continue;
    const slope = sign * theilSen(recent).slope;
    if (slope <= 0) continue;
    all += slope;
    if (driver === null || slope > driver.slope) driver = { segment, slope };
  }
  if (driver === null) return null;
  return {
    segment: driver.segment,
    slopePerDay: sign * driver.slope,
    share: driver.slope / all,
  };
}
