import { at } from '../../base/assert.ts';
import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { DAILY_METRICS, type DailyMetric, type RunPlan, type RunResult } from '../../model/run.ts';
import { groupDaily } from '../../simulate/group-daily.ts';
import { dailyColumn } from '../daily-columns.ts';
import type { ArmDays } from './run-series.ts';
import { segmentPlaces } from './segment-places.ts';

/** Daily figures of an arm of a finished run, without its segments, which a run does not keep apart. */
export function armDays(result: RunResult, arm: number): ArmDays {
  const { asOfDay, days } = result;
  const whole = (metric: DailyMetric) => dailyColumn(at(result.arms, arm), days, 0, metric);
  return { asOfDay, days, whole, segments: [] };
}

/** The same with segments: replication 1 is run again for them. */
export function armDaysBySegment(
  portfolio: Portfolio,
  plan: RunPlan,
  arm: number,
): Result<ArmDays, Failure> {
  const { groupOf, names } = segmentPlaces(portfolio);
  const cells = groupDaily(portfolio, plan, arm, groupOf, names.length);
  if (!cells.ok) return cells;
  const { days } = plan;
  const own = (group: number, metric: DailyMetric) => {
    const from = (group * DAILY_METRICS.length + DAILY_METRICS.indexOf(metric)) * days;
    return cells.value.subarray(from, from + days);
  };
  const whole = (metric: DailyMetric) => {
    const sum = new Float64Array(days);
    for (const group of names.keys())
      for (const [day, value] of own(group, metric).entries()) sum[day] = (sum[day] ?? 0) + value;
    return sum;
  };
  const segments = names.map((name, group) => ({
    name,
    own: (metric: DailyMetric) => own(group, metric),
  }));
  return ok({ asOfDay: portfolio.asOfDay, days, whole, segments });
}
