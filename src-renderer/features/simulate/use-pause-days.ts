import { useMemo } from 'react';
import type { Failure } from '../../../src-engine/base/failure.ts';
import type { DaySeries, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { pauseDays } from './pause-rules.ts';
import { usePauses } from './pause-store.ts';

interface PauseDays {
  readonly days: ReadonlyMap<number, string>;
  /** Why the named account cannot be followed. */
  readonly failure: Failure | null;
}

/** The days on which playing pauses, from the choices and the run. */
export function usePauseDays(run: RunHeader, arm: number, series: DaySeries): PauseDays {
  const rules = usePauses();
  const { accountId } = rules;
  const { value, failure, stale } = useQuery(
    'accountStory',
    { runId: run.id, arm, accountId },
    accountId === '' ? null : `run-${run.id}`,
  );
  const story = stale ? null : value;
  const days = useMemo(() => pauseDays(rules, series, story), [rules, series, story]);
  return { days, failure: accountId === '' ? null : failure };
}
