import type { EventLog } from '../model/run.ts';

/** Joins event logs in the given order. */
export function concatLogs(logs: readonly EventLog[]): EventLog {
  const count = logs.reduce((sum, log) => sum + log.count, 0);
  const joined = {
    count,
    account: new Int32Array(count),
    replication: new Uint16Array(count),
    day: new Int16Array(count),
    process: new Uint16Array(count),
    kind: new Uint8Array(count),
    detail: new Uint16Array(count),
    outcome: new Uint8Array(count),
    amountMinor: new Float64Array(count),
  };
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
