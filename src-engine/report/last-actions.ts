import type { Strategy } from '../config/strategy-schema.ts';
import { outcomeWords } from '../explain/outcome-words.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { LastAction } from '../protocol/last-action.ts';
import { feedText } from './feed-text.ts';
import { NO_TEMPLATE, templateOfRows } from './log-processes.ts';
import { RECOVERY_KINDS } from './recovery-kinds.ts';
import { isSkipped } from './treatment-funnel.ts';

/** What a customer does of their own. */
const RESPONSES: ReadonlySet<number> = new Set([
  LOG_KIND.payment,
  LOG_KIND.planInstalment,
  LOG_KIND.planRequested,
  LOG_KIND.planStarted,
  LOG_KIND.promiseMade,
  LOG_KIND.disputeRaised,
  LOG_KIND.complaint,
]);

/** Says how a contact ended; other outcomes of a step are not the customer's. */
const ANSWERS: ReadonlySet<number> = new Set([
  LOG_OUTCOME.reached,
  LOG_OUTCOME.notReached,
  LOG_OUTCOME.voicemail,
]);

const NO_ROW = -1;

/** Rows of a log, of replication 1, that tell of the last recovery action of each account; -1 is none. */
export interface LastActions {
  /** The last step that was carried out. */
  readonly action: Int32Array;
  /** The first thing that the customer did after it. */
  readonly response: Int32Array;
  /** Template of the process of each row of the log. */
  readonly templates: Int32Array;
}

function isResponse(log: EventLog, row: number): boolean {
  return RESPONSES.has(log.kind[row] ?? 0) && log.outcome[row] !== LOG_OUTCOME.missed;
}

/** Reads the last recovery actions off the log of an arm; one pass. */
export function lastActions(log: EventLog, accountCount: number): LastActions {
  const action = new Int32Array(accountCount).fill(NO_ROW);
  const response = new Int32Array(accountCount).fill(NO_ROW);
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    const account = log.account[row] ?? 0;
    if (RECOVERY_KINDS.has(log.kind[row] ?? 0) && !isSkipped(log.outcome[row] ?? 0)) {
      action[account] = row;
      response[account] = NO_ROW;
    } else if (action[account] !== NO_ROW && response[account] === NO_ROW && isResponse(log, row)) {
      response[account] = row;
    }
  }
  return { action, response, templates: templateOfRows(log) };
}

/** The last recovery action of an account and what came of it, in words; null when nothing was done. Days are day numbers. */
export function lastActionOf(
  found: LastActions,
  log: EventLog,
  strategy: Strategy,
  asOfDay: number,
  account: number,
): LastAction | null {
  const row = found.action[account] ?? NO_ROW;
  if (row === NO_ROW) return null;
  const textOf = (of: number, outcome: number): string =>
    feedText(strategy, {
      kind: log.kind[of] ?? 0,
      detail: log.detail[of] ?? 0,
      outcome,
      template: found.templates[of] ?? NO_TEMPLATE,
    });
  const outcome = log.outcome[row] ?? 0;
  const answered = ANSWERS.has(outcome);
  const text = textOf(row, answered ? LOG_OUTCOME.done : outcome);
  const response = found.response[account] ?? NO_ROW;
  return {
    text,
    day: asOfDay + (log.day[row] ?? 0),
    response:
      response !== NO_ROW
        ? textOf(response, log.outcome[response] ?? 0)
        : answered
          ? capital(outcomeWords(outcome))
          : '',
    responseDay: response === NO_ROW ? null : asOfDay + (log.day[response] ?? 0),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
