import type { TrendMeasureId } from '../../model/trends/trend-measures.ts';
import type { SegmentPart, TrendSeries } from '../../model/trends/trend-series.ts';

/** A series from its first known day on; none when no day is known. */
export function firstKnown(
  measure: TrendMeasureId,
  firstDay: number,
  daily: readonly number[],
  parts: readonly SegmentPart[],
): readonly TrendSeries[] {
  const skipped = daily.findIndex((value) => !Number.isNaN(value));
  if (skipped < 0) return [];
  const known = (values: readonly number[]) =>
    values.slice(skipped).map((value) => (Number.isNaN(value) ? 0 : value));
  return [
    {
      measure,
      firstDay: firstDay + skipped,
      daily: known(daily),
      parts: parts.map(({ segment, daily: own }) => ({ segment, daily: known(own) })),
    },
  ];
}
