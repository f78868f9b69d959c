import { at } from '../../src-engine/base/assert.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import type { RunResult } from '../../src-engine/model/run.ts';

const byNumber = (names: Readonly<Record<string, number>>) =>
  new Map(Object.entries(names).map(([name, number]) => [number, name]));
const KINDS = byNumber(LOG_KIND);
const OUTCOMES = byNumber(LOG_OUTCOME);

/** `kind outcome` of each row of an arm's log. */
export function happenings(result: RunResult, arm: number): string[] {
  const { log } = at(result.arms, arm);
  return Array.from(
    log.kind,
    (kind, row) => `${KINDS.get(kind) ?? '?'} ${OUTCOMES.get(log.outcome[row] ?? -1) ?? '?'}`,
  );
}
