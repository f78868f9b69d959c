import { at } from '../base/assert.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { RunResult } from '../model/run.ts';
import type { FeedRow } from '../protocol/methods.ts';
import { feedText, logKindName } from './feed-text.ts';
import { templateOfRows } from './log-processes.ts';

/** Which day of which arm, and how many rows at most. */
export interface DayFeedQuery {
  readonly arm: number;
  readonly day: number;
  readonly limit: number;
  /** Only rows of these kinds; all without it. */
  readonly kinds?: readonly string[] | undefined;
}

/** What happened on one day of replication 1, by account, with the number of all such rows of that day. */
export function dayFeed(
  result: RunResult,
  strategy: Strategy,
  accountIds: readonly string[],
  query: DayFeedQuery,
): { readonly total: number; readonly rows: readonly FeedRow[] } {
  const { log } = at(result.arms, query.arm);
  const templates = templateOfRows(log);
  const rows: FeedRow[] = [];
  let total = 0;
  for (let row = 0; row < log.count; row++) {
    if (log.day[row] !== query.day || log.replication[row] !== 0) continue;
    const kind = log.kind[row] ?? 0;
    if (query.kinds?.includes(logKindName(kind)) === false) continue;
    total += 1;
    if (rows.length === query.limit) continue;
    rows.push({
      logRow: row,
      accountId: accountIds[log.account[row] ?? -1] ?? '',
      text: feedText(strategy, {
        kind,
        detail: log.detail[row] ?? 0,
        outcome: log.outcome[row] ?? 0,
        template: templates[row] ?? -1,
      }),
      kind: logKindName(kind),
      amountMinor: log.amountMinor[row] ?? 0,
    });
  }
  return { total, rows };
}
