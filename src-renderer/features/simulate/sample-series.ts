import { DAILY_METRICS, type DailyMetric } from '../../../src-engine/model/run.ts';
import type { DaySeries } from '../../../src-engine/protocol/methods.ts';

/** Three days of an arm for tests; metrics that are not given are zero. */
export function sampleSeries(values: Partial<Record<DailyMetric, readonly number[]>>): DaySeries {
  const entries = DAILY_METRICS.map((metric) => [metric, values[metric] ?? [0, 0, 0]] as const);
  return {
    arm: 'STD',
    days: 3,
    asOfDay: 20_514,
    series: Object.fromEntries(entries) as DaySeries['series'],
  };
}
