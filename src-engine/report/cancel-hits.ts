import { at } from '../base/assert.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { CancelHits } from '../model/cancel-hits.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';

/** Debt class of each criteria row, in the order of config/criteria-rows.ts: an index into it names a row in event logs. */
function classOfRows({ classControls }: Strategy): readonly string[] {
  return classControls.flatMap(({ debtClass, conditions }) =>
    conditions.flatMap(({ criteria }) => criteria.map(() => debtClass)),
  );
}

/**
 * Processes of replication 1 that the cancel rule of their debt class ended, class by class in the strategy's order. A process
 * has the class of the criteria row that began it; one that a person began, or that was open before the run, has no row in
 * the log and counts nowhere.
 */
export function cancelHits(log: EventLog, strategy: Strategy): readonly CancelHits[] {
  const classOf = classOfRows(strategy);
  const counts = new Map(strategy.debtClasses.map(({ code }) => [code, 0]));
  let account = -1;
  let ofProcess = new Map<number, string>();
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    if (log.account[row] !== account) {
      account = log.account[row] ?? -1;
      ofProcess = new Map();
    }
    const process = log.process[row] ?? 0;
    if (log.kind[row] === LOG_KIND.criteriaRow)
      ofProcess.set(process, at(classOf, log.detail[row] ?? 0));
    const isFired =
      log.kind[row] === LOG_KIND.processCancelled && log.outcome[row] === LOG_OUTCOME.done;
    const debtClass = isFired ? ofProcess.get(process) : undefined;
    if (debtClass !== undefined) counts.set(debtClass, (counts.get(debtClass) ?? 0) + 1);
  }
  return [...counts].map(([debtClass, cancelled]) => ({ debtClass, cancelled }));
}
