import { at } from '../base/assert.ts';
import { parseIsoDate, weekdayOf } from '../base/day.ts';
import type { CapacityGroup, Strategy } from '../config/strategy-schema.ts';
import type { CapacityUse, LateSteps } from '../model/coverage.ts';
import { priceCode } from '../model/price-code.ts';
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

/** The same of one group, from what its minutes or jobs were charged for; null without a ledger of charges. */
function totalsOfGroup(
  { charges }: ArmResult,
  { days, replications }: RunResult,
  group: number,
): { readonly total: number; readonly peak: number } | null {
  if (charges === null) return null;
  const price = priceCode('capacity', group);
  const daily = new Float64Array(replications * days);
  let total = 0;
  for (let row = 0; row < charges.price.length; row++) {
    if (charges.price[row] !== price) continue;
    const place = (charges.replication[row] ?? 0) * days + (charges.day[row] ?? 0);
    daily[place] = (daily[place] ?? 0) + (charges.times[row] ?? 0);
    total += charges.times[row] ?? 0;
  }
  let peak = 0;
  for (let replication = 0; replication < replications; replication++)
    peak += daily
      .subarray(replication * days, (replication + 1) * days)
      .reduce((most, value) => Math.max(most, value), 0);
  return { total: total / replications, peak: peak / replications };
}

/** A group alone, or groups that count alike together. */
interface Counted {
  readonly groups: readonly CapacityGroup[];
  readonly total: number;
  readonly peak: number;
}

/** The groups of a unit one by one where a ledger tells them apart, else together. */
function countedOf(
  arm: ArmResult,
  result: RunResult,
  unit: CapacityGroup['unit'],
  all: readonly CapacityGroup[],
): readonly Counted[] {
  const groups = all.filter((group) => group.unit === unit);
  if (groups.length > 1) {
    const alone = groups.flatMap((group): readonly Counted[] => {
      const totals = totalsOfGroup(arm, result, all.indexOf(group));
      return totals === null ? [] : [{ groups: [group], ...totals }];
    });
    if (alone.length > 0) return alone;
  }
  return groups.length === 0 ? [] : [{ groups, ...totalsOf(arm, result, METRIC[unit]) }];
}

/**
 * What the capacity groups of an arm had and what was taken of it; none where the strategy limits nothing. Several groups that
 * count alike stand together in a run that keeps no ledger of charges. Means over replications.
 */
export function capacityUse(
  result: RunResult,
  armIndex: number,
  strategy: Strategy,
): readonly CapacityUse[] {
  const arm = at(result.arms, armIndex);
  const workdays = workdaysOf(strategy, result);
  return (['MINUTES', 'JOBS'] as const).flatMap((unit) => {
    const all = strategy.capacityGroups ?? [];
    return countedOf(arm, result, unit, all).map(({ groups, total, peak }): CapacityUse => {
      const perWorkday = groups.reduce((sum, group) => sum + group.perWorkday, 0);
      return {
        groups: groups.map(({ code }) => code),
        unit,
        perWorkday,
        workdays,
        used: total,
        peak,
        utilisation: workdays === 0 ? null : total / (perWorkday * workdays),
      };
    });
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
