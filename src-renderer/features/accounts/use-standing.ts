import type { ControlCentral } from '../../../src-engine/model/control-central.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { type RunDay, useSettledDay } from './use-settled-day.ts';

/**
 * How the account stands: at the end of the day of the cursor, or, without a run, as the portfolio came in. Null until
 * it is known. `documentKey` changes when the portfolio does.
 */
export function useStanding(
  accountId: string,
  run: RunDay | null,
  documentKey: string,
): ControlCentral | null {
  const day = useSettledDay(run?.day ?? 0);
  const { value } = useQuery(
    'controlCentral',
    { accountId, run: run === null ? null : { ...run, day } },
    accountId === '' ? null : `${documentKey} ${run?.runId ?? ''}`,
  );
  return value?.accountId === accountId ? value : null;
}
