import { type EventLog, LOG_KIND } from '../model/event-log.ts';

/** No process, or one whose creation the log does not hold. */
export const NO_TEMPLATE = -1;

/**
 * Template index of the process of each log row of replication 1 (the log names it only when the process is created).
 * Rows of other replications, and rows that belong to no process, have NO_TEMPLATE.
 */
export function templateOfRows(log: EventLog): Int32Array {
  const templates = new Int32Array(log.count).fill(NO_TEMPLATE);
  let account = -1;
  let ofProcess: number[] = [];
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    if (log.account[row] !== account) {
      account = log.account[row] ?? -1;
      ofProcess = [];
    }
    const process = log.process[row] ?? 0;
    if (process === 0) continue;
    if (log.kind[row] === LOG_KIND.processCreated) ofProcess[process] = log.detail[row] ?? 0;
    templates[row] = ofProcess[process] ?? NO_TEMPLATE;
  }
  return templates;
}
