import type { Day } from '../../base/day.ts';
import type { TrendLimit } from '../../model/trends/trend-limit.ts';
import { TREND_MEASURES, type TrendMeasureId } from '../../model/trends/trend-measures.ts';
import type { TrendRow } from '../../model/trends/trend-row.ts';
import type { TrendSeries } from '../../model/trends/trend-series.ts';
import { readSeries } from '../../trends/read-series.ts';
import { type ArmDays, runSeries } from './run-series.ts';

/** The past has no run whose seed could key its simulated futures. */
const HISTORY_SEED = 1;

/** The series as they were known at the end of a day. */
function upTo(series: readonly TrendSeries[], day: Day): readonly TrendSeries[] {
  return series.flatMap((own): TrendSeries[] => {
    const count = Math.min(own.daily.length, day - own.firstDay + 1);
    if (count < 1) return [];
    const cut = (values: readonly number[]) => values.slice(0, count);
    const parts = own.parts.map(({ segment, daily }) => ({ segment, daily: cut(daily) }));
    return [{ ...own, daily: cut(own.daily), parts }];
  });
}

/** Days from the as-of date until the run is at the limit, within the horizon; null when it is not. */
function reachedAfter(row: TrendRow, simulated: TrendSeries): number | null {
  const upper = TREND_MEASURES[row.measure].limit === 'upper';
  const within = simulated.daily.slice(0, row.reading.horizonDays + 1);
  const found = within.findIndex((value) => (upper ? value >= row.limit : value <= row.limit));
  return found < 0 ? null : found;
}

/**
 * Trends of a portfolio's past up to a day. On its as-of day each warning is held against `champion`, the days of a run that
 * begins there: whether the simulated world gets to the limit too.
 */
export function historyTrends(
  series: readonly TrendSeries[],
  day: Day,
  limits: readonly TrendLimit[],
  proposed: ReadonlyMap<TrendMeasureId, number>,
  champion: ArmDays | null,
): readonly TrendRow[] {
  const rows = readSeries(upTo(series, day), limits, proposed, HISTORY_SEED);
  if (champion === null || champion.asOfDay !== day) return rows;
  const simulated = runSeries(champion, champion.days - 1);
  return rows.map((row) => {
    const own = simulated.find(({ measure }) => measure === row.measure);
    if (row.reading.level === 'OK' || own === undefined || own.firstDay !== day) return row;
    return { ...row, elsewhere: { kind: 'run', reachedAfterDays: reachedAfter(row, own) } };
  });
}
