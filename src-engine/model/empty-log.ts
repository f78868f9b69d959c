import type { EventLog } from './event-log.ts';

/** An event log of so many rows, all zero, to be filled. */
export function emptyLog(count: number): EventLog {
  return {
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
}
