import type { DriverSegment } from '../model/trends/trend-row.ts';
import type { SegmentPart } from '../model/trends/trend-series.ts';
import { theilSen } from './estimate/theil-sen.ts';
import { SLOPE_DAYS } from './read-trend.ts';

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
