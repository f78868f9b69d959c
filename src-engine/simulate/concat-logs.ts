import { emptyLog } from '../model/empty-log.ts';
import type { EventLog } from '../model/event-log.ts';

/** Joins event logs in the given order. */
export function concatLogs(logs: readonly EventLog[]): EventLog {
  const count = logs.reduce((sum, log) => sum + log.count, 0);
  const joined = emptyLog(count);
  let offset = 0;
  for (const log of logs) {
    joined.account.set(log.account, offset);
    joined.replication.set(log.replication, offset);
    joined.day.set(log.day, offset);
    joined.process.set(log.process, offset);
    joined.kind.set(log.kind, offset);
    joined.detail.set(log.detail, offset);
    joined.outcome.set(log.outcome, offset);
    joined.amountMinor.set(log.amountMinor, offset);
    offset += log.count;
  }
  return joined;
}
