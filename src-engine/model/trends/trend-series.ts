import type { Day } from '../../base/day.ts';
import type { TrendMeasureId } from './trend-measures.ts';

/** What one segment adds to a measure, one value a day; the segments of a measure add up to it. */
export interface SegmentPart {
  readonly segment: string;
  readonly daily: readonly number[];
}

/** A measure day by day. */
export interface TrendSeries {
  readonly measure: TrendMeasureId;
  /** Day number of the first value. */
  readonly firstDay: Day;
  readonly daily: readonly number[];
  /** Empty where the source does not tell segments apart. */
  readonly parts: readonly SegmentPart[];
}
