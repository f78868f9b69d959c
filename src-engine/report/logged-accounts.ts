import { at } from '../base/assert.ts';
import { collectionTemplates } from '../config/collection-templates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { type EventLog, LOG_KIND } from '../model/event-log.ts';
import type { LoggedAccounts } from '../model/logged-accounts.ts';
import type { RunResult } from '../model/run.ts';
import { templateOfRows } from './log-processes.ts';
import { RECOVERY_KINDS } from './recovery-kinds.ts';
import { isSkipped } from './treatment-funnel.ts';

/** What brings money in. */
const PAYMENTS: ReadonlySet<number> = new Set([LOG_KIND.payment, LOG_KIND.planInstalment]);

type Row = (log: EventLog, row: number) => boolean;

function isOfDay(day: number): Row {
  return (log, row) => {
    if (log.day[row] !== day) return false;
    const kind = log.kind[row] ?? 0;
    return PAYMENTS.has(kind) || (RECOVERY_KINDS.has(kind) && !isSkipped(log.outcome[row] ?? 0));
  };
}

function isOfStep(log: EventLog, strategy: Strategy, template: string, sequence: number): Row {
  const index = collectionTemplates(strategy).findIndex(({ code }) => code === template);
  const templates = templateOfRows(log);
  return (_, row) =>
    index >= 0 &&
    templates[row] === index &&
    log.kind[row] === LOG_KIND.eventCompleted &&
    log.detail[row] === sequence &&
    !isSkipped(log.outcome[row] ?? 0);
}

/**
 * Whether the log of a run tells of an account what is asked, in replication 1. `strategy` is that of the arm; a day is asked of all arms
 * and needs none.
 */
export function loggedAccounts(
  result: RunResult,
  wanted: LoggedAccounts,
  strategy: Strategy | null,
): (account: number) => boolean {
  const found = new Uint8Array(result.accounts);
  const arms = wanted.by === 'day' ? result.arms : [at(result.arms, wanted.arm)];
  for (const { log } of arms) {
    const fits: Row =
      wanted.by === 'day'
        ? isOfDay(wanted.day)
        : wanted.by === 'row'
          ? (_, row) => log.kind[row] === LOG_KIND.criteriaRow && log.detail[row] === wanted.row
          : strategy === null
            ? () => false
            : isOfStep(log, strategy, wanted.template, wanted.sequence);
    for (let row = 0; row < log.count; row++)
      if (log.replication[row] === 0 && fits(log, row)) found[log.account[row] ?? 0] = 1;
  }
  return (account) => found[account] === 1;
}
