import { at } from '../base/assert.ts';
import { DAILY_METRICS, type DailyMetric, type RunResult } from '../model/run.ts';
import type { DaySeries } from '../protocol/methods.ts';
import { dailyColumn } from './daily-columns.ts';

/** Every daily metric of one arm in replication 1; index is the day, from 0. */
export function daySeries(result: RunResult, armIndex: number): DaySeries {
  const arm = at(result.arms, armIndex);
  // Object.fromEntries cannot carry the keys' type; DAILY_METRICS names every one of them.
  const series = Object.fromEntries(
    DAILY_METRICS.map((metric) => [metric, [...dailyColumn(arm, result.days, 0, metric)]]),
  ) as unknown as Record<DailyMetric, readonly number[]>;
  return { arm: arm.name, days: result.days, asOfDay: result.asOfDay, series };
}
