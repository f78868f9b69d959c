import { at } from '../../src-engine/base/assert.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import { DAILY_METRICS, type DailyMetric, type RunResult } from '../../src-engine/model/run.ts';

/** `day 60: writtenOff done 180.00` and so on: what an arm's log says of an account. */
export function logRows(result: RunResult, account: number, arm = 0, replication = 0): string[] {
  const { log } = at(result.arms, arm);
  const nameOf = (names: Readonly<Record<string, number>>, value: number | undefined) =>
    Object.entries(names).find(([, number]) => number === value)?.[0] ?? '?';
  return Array.from({ length: log.count }, (_, row) => row)
    .filter((row) => log.account[row] === account && log.replication[row] === replication)
    .map((row) => {
      const kind = nameOf(LOG_KIND, log.kind[row]);
      const outcome = nameOf(LOG_OUTCOME, log.outcome[row]);
      const amount = ((log.amountMinor[row] ?? 0) / 100).toFixed(2);
      return `day ${log.day[row]}: ${kind} ${outcome} ${amount}`;
    });
}

/** Sum of a daily flow over the horizon, first replication. */
export function flowOf(result: RunResult, metric: DailyMetric, arm = 0): number {
  const from = DAILY_METRICS.indexOf(metric) * result.days;
  const { daily } = at(result.arms, arm);
  return daily.subarray(from, from + result.days).reduce((sum, value) => sum + value, 0);
}
