import { type ArmResult, DAILY_METRICS, type RunResult } from '../model/run.ts';
import { type LuckLevel, luckLevel } from './luck-interval.ts';

const WEEK_DAYS = 7;
const WORKING_DAYS = 5;
const MINUTES_AN_HOUR = 60;

/** The most agent minutes of any seven days in a row, from daily minutes. */
function busiestWeek(minutes: Float64Array): number {
  let most = 0;
  let week = 0;
  for (let day = 0; day < minutes.length; day++) {
    week += (minutes[day] ?? 0) - (minutes[day - WEEK_DAYS] ?? 0);
    most = Math.max(most, week);
  }
  return most;
}

/**
 * Peak agent hours per day (ux 2.9): agents' time of the busiest seven days ÷ 5 working days, the mean over replications with
 * its 95 % interval. Agents are shared by all accounts, so that accounts are no sample of it: the interval is that of luck,
 * and there is none with one replication.
 */
export function peakAgentHours(
  arm: ArmResult,
  { days, replications }: Pick<RunResult, 'days' | 'replications'>,
): LuckLevel {
  const row = DAILY_METRICS.indexOf('agentMinutes');
  const peaks = Float64Array.from({ length: replications }, (_, replication) => {
    const from = (replication * DAILY_METRICS.length + row) * days;
    return busiestWeek(arm.daily.subarray(from, from + days)) / WORKING_DAYS / MINUTES_AN_HOUR;
  });
  return luckLevel(peaks);
}
