import { LOG_KIND } from '../model/event-log.ts';

/** Kinds of rows of a log that are something done to collect a debt. */
export const RECOVERY_KINDS: ReadonlySet<number> = new Set([
  LOG_KIND.eventCompleted,
  LOG_KIND.severanceEvent,
  LOG_KIND.fieldActivity,
  LOG_KIND.writeOffEvent,
]);
