import { type ArmResult, DAILY_METRICS, type DailyMetric } from '../model/run.ts';

/** One metric of one replication (from 0), a value for each day of the horizon. */
export function dailyColumn(
  arm: ArmResult,
  days: number,
  replication: number,
  metric: DailyMetric,
): Float64Array {
  const row = replication * DAILY_METRICS.length + DAILY_METRICS.indexOf(metric);
  return arm.daily.subarray(row * days, (row + 1) * days);
}
