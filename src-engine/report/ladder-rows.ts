import { isFailure } from '../kernel/phases/effects/event-failure.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import { LADDERS, type Ladder } from '../model/swap-rule.ts';
import { isSkipped } from './treatment-funnel.ts';

/** A process of a ladder that began, or a step of one that was carried out. */
export interface LadderRow {
  readonly account: number;
  readonly ladder: Ladder;
  /** Index of the template; -1 when the log does not hold the beginning of the process. */
  readonly template: number;
  /** Null for the beginning of the process. */
  readonly sequence: number | null;
}

const BEGINS: Readonly<Record<number, Ladder>> = {
  [LOG_KIND.processCreated]: 'collection',
  [LOG_KIND.severanceTemplate]: 'severance',
  [LOG_KIND.writeOffStarted]: 'write-off',
};
const STEPS: Readonly<Record<number, Ladder>> = {
  [LOG_KIND.eventCompleted]: 'collection',
  [LOG_KIND.severanceEvent]: 'severance',
  [LOG_KIND.writeOffEvent]: 'write-off',
};
/** Outcomes of severance steps that were passed over. */
const PASSED_OVER: ReadonlySet<number> = new Set([
  LOG_OUTCOME.held,
  LOG_OUTCOME.blocked,
  LOG_OUTCOME.skipped,
  LOG_OUTCOME.missingRule,
]);

function isCarriedOut(outcome: number): boolean {
  return !isSkipped(outcome) && !isFailure(outcome) && !PASSED_OVER.has(outcome);
}

/** Tells `visit` of every beginning and every step carried out in replication 1, in the order of the log. */
export function visitLadderRows(log: EventLog, visit: (row: LadderRow) => void): void {
  let account = -1;
  let templates = new Map<Ladder, number[]>();
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    if (log.account[row] !== account) {
      account = log.account[row] ?? -1;
      templates = new Map(LADDERS.map((ladder) => [ladder, []]));
    }
    const kind = log.kind[row] ?? 0;
    const detail = log.detail[row] ?? 0;
    const process = log.process[row] ?? 0;
    const begun = BEGINS[kind];
    if (begun !== undefined) {
      const ofLadder = templates.get(begun);
      if (ofLadder !== undefined) ofLadder[process] = detail;
      visit({ account, ladder: begun, template: detail, sequence: null });
    }
    const ladder = STEPS[kind];
    if (ladder === undefined || !isCarriedOut(log.outcome[row] ?? 0)) continue;
    const template = templates.get(ladder)?.[process] ?? -1;
    visit({ account, ladder, template, sequence: detail });
  }
}
