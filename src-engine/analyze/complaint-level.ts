import { type ArmResult, DAILY_METRICS, type RunResult } from '../model/run.ts';
import { type LuckLevel, luckLevel } from './luck-interval.ts';

const ACCOUNTS = 10_000;

/**
 * Complaints per 10,000 accounts in scope over the horizon, the mean over replications with its 95 % interval. Complaints are
 * rare and counted by day, not by account: the interval is that of luck, and there is none with one replication.
 */
export function complaintLevel(
  arm: ArmResult,
  { days, replications, accounts }: Pick<RunResult, 'days' | 'replications' | 'accounts'>,
): LuckLevel {
  const row = DAILY_METRICS.indexOf('complaints');
  return luckLevel(
    Float64Array.from({ length: replications }, (_, replication) => {
      const from = (replication * DAILY_METRICS.length + row) * days;
      const complaints = arm.daily.subarray(from, from + days);
      return (ACCOUNTS * complaints.reduce((sum, count) => sum + count, 0)) / Math.max(1, accounts);
    }),
  );
}
