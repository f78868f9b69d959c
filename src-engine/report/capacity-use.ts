import { at } from '../base/assert.ts';
import { parseIsoDate, weekdayOf } from '../base/day.ts';
import type { CapacityGroup, Strategy } from '../config/strategy-schema.ts';
import type { CapacityUse, LateSteps } from '../model/coverage.ts';
import type { ArmResult, DailyMetric, RunResult } from '../model/run.ts';
import { dailyColumn } from './daily-columns.ts';

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

const METRIC: Readonly<Record<CapacityGroup['unit'], DailyMetric>> = {
  MINUTES: 'sharedMinutes',
  JOBS: 'crewJobs',
};

/** Workdays of the strategy within the horizon. */
function workdaysOf({ workCalendar }: Strategy, { asOfDay, days }: RunResult): number {
  const holidays = new Set(workCalendar.holidays.map((text) => parseIsoDate(text)));
  let count = 0;
  for (let day = asOfDay; day < asOfDay + days; day++) {
    const weekday = WEEKDAYS[weekdayOf(day)];
    if (weekday !== undefined && workCalendar.workdays.includes(weekday) && !holidays.has(day))
      count++;
  }
  return count;
}

/** Sum over the horizon, and the most of a day, as means over replications. */
function totalsOf(arm: ArmResult, { days, replications }: RunResult, metric: DailyMetric) {
  let total = 0;
  let peak = 0;
  for (let replication = 0; replication < replications; replication++) {
    const column = dailyColumn(arm, days, replication, metric);
    total += column.reduce((sum, value) => sum + value, 0);
    peak += column.reduce((most, value) => Math.max(most, value), 0);
  }
  return { total: total / replications, peak: peak / replications };
}

/**
 * What the capacity groups of an arm had and what was taken of it, groups that count alike together; none where the strategy
 * limits nothing. Means over replications.
 */
export function capacityUse(
  result: RunResult,
  armIndex: number,
  strategy: Strategy,
): readonly CapacityUse[] {
  const arm = at(result.arms, armIndex);
  const workdays = workdaysOf(strategy, result);
  return (['MINUTES', 'JOBS'] as const).flatMap((unit) => {
    const groups = (strategy.capacityGroups ?? []).filter((group) => group.unit === unit);
    if (groups.length === 0) return [];
    const perWorkday = groups.reduce((sum, group) => sum + group.perWorkday, 0);
    const { total, peak } = totalsOf(arm, result, METRIC[unit]);
    return [
      {
        groups: groups.map(({ code }) => code),
        unit,
        perWorkday,
        workdays,
        used: total,
        peak,
        utilisation: workdays === 0 ? null : total / (perWorkday * workdays),
      },
    ];
  });
}

/** Steps of an arm that were late for want of agents or crews. */
export function lateSteps(result: RunResult, armIndex: number): LateSteps {
  const arm = at(result.arms, armIndex);
  return {
    delayed: totalsOf(arm, result, 'stepsDelayed').total,
    expired: totalsOf(arm, result, 'stepsExpired').total,
    mostWaiting: totalsOf(arm, result, 'stepsWaiting').peak,
  };
}
