import type { TrendLimit } from '../model/trends/trend-limit.ts';
import { TREND_MEASURES, type TrendMeasureId } from '../model/trends/trend-measures.ts';
import type { TrendRow } from '../model/trends/trend-row.ts';
import type { TrendSeries } from '../model/trends/trend-series.ts';
import { driverSegment } from './driver-segment.ts';
import { rankRows } from './rank-rows.ts';
import { readTrend } from './read-trend.ts';

/**
 * Every watched series against its limit on its last day, what is nearest to it first. Measures that nobody has given a limit have
 * the proposed one; where there is none either the measure is left out.
 */
export function readSeries(
  series: readonly TrendSeries[],
  limits: readonly TrendLimit[],
  proposed: ReadonlyMap<TrendMeasureId, number>,
  seed: number,
): readonly TrendRow[] {
  const rows = series.flatMap(({ measure, firstDay, daily, parts }): TrendRow[] => {
    const own = limits.find((limit) => limit.measure === measure);
    if (own?.watched === false || daily.length === 0) return [];
    const definition = TREND_MEASURES[measure];
    const limit = own?.limit ?? proposed.get(measure);
    if (limit === undefined) return [];
    const accepted = own?.acceptedDay ?? null;
    const acceptedAt = accepted === null || accepted < firstDay ? null : accepted - firstDay;
    const reading = readTrend({ measure, daily, limit, seed, acceptedAt });
    return [
      {
        measure,
        day: firstDay + daily.length - 1,
        firstDay,
        daily,
        limit,
        proposed: (own?.limit ?? null) === null,
        reading,
        driver: reading.level === 'OK' ? null : driverSegment(parts, definition.limit),
        elsewhere: null,
      },
    ];
  });
  return rankRows(rows);
}
