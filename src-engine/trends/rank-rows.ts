import { ALERT_LEVELS } from '../model/trends/alert-level.ts';
import { TREND_MEASURE_IDS } from '../model/trends/trend-measures.ts';
import type { TrendRow } from '../model/trends/trend-row.ts';

/** Days until the limit; far away when it is not in sight. */
function soonest({ reading: { level, crossing } }: TrendRow): number {
  if (level === 'BREACH') return -1;
  return crossing?.earlyAfterDays ?? Number.MAX_SAFE_INTEGER;
}

/** By earliest crossing, what is exceeded first; then by level, then in the order of measures (ux 2.7). */
export function rankRows(rows: readonly TrendRow[]): readonly TrendRow[] {
  const level = (row: TrendRow) => ALERT_LEVELS.indexOf(row.reading.level);
  const place = ({ measure }: TrendRow) => TREND_MEASURE_IDS.indexOf(measure);
  return [...rows].sort(
    (a, b) => soonest(a) - soonest(b) || level(a) - level(b) || place(a) - place(b),
  );
}
