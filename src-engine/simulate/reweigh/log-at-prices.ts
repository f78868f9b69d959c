import type { BehaviourModel } from '../../model/behaviour.ts';
import { type EventLog, LOG_KIND } from '../../model/event-log.ts';

/** The event log at other prices: a complaint is the one row whose amount is a price. */
export function logAtPrices(log: EventLog, from: BehaviourModel, to: BehaviourModel): EventLog {
  const minor = to.complaint?.costMinor;
  if (minor === undefined || minor === from.complaint?.costMinor) return log;
  const amountMinor = log.amountMinor.map((amount, row) =>
    log.kind[row] === LOG_KIND.complaint ? minor : amount,
  );
  return { ...log, amountMinor };
}
