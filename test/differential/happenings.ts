import { at } from '../../src-engine/base/assert.ts';
import { LOG_KIND, LOG_OUTCOME, type RunResult } from '../../src-engine/model/run.ts';

function nameOf(names: Readonly<Record<string, number>>, value: number | undefined): string {
  return Object.entries(names).find(([, number]) => number === value)?.[0] ?? '?';
}

/** `kind outcome` of each row of an arm's log. */
export function happenings(result: RunResult, arm: number): string[] {
  const { log } = at(result.arms, arm);
  return Array.from(
    log.kind,
    (kind, row) => `${nameOf(LOG_KIND, kind)} ${nameOf(LOG_OUTCOME, log.outcome[row])}`,
  );
}
