import { useEffect, useState } from 'react';
import { useQuery } from '../../engine-client/use-query.ts';
import { AlertList } from './AlertList.tsx';

interface Props {
  readonly accountId: string;
  /** Whose run is looked at, and at the end of which day; null: the portfolio as it came in. */
  readonly run: { readonly runId: number; readonly arm: number; readonly day: number } | null;
  /** Changes when the portfolio does. */
  readonly documentKey: string;
}

const SETTLE_MS = 120;

/** The day of the cursor, held back while it moves. */
function useSettled(day: number): number {
  const [settled, settle] = useState(day);
  useEffect(() => {
    const timer = setTimeout(() => settle(day), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [day]);
  return settled;
}

/** Alerts of the account on the chosen day, and what must be paid to stop each collection process (domain.md 4.4). */
export function AccountStanding({ accountId, run, documentKey }: Props) {
  const day = useSettled(run?.day ?? 0);
  const { value } = useQuery(
    'controlCentral',
    { accountId, run: run === null ? null : { ...run, day } },
    accountId === '' ? null : `${documentKey} ${run?.runId ?? ''}`,
  );
  if (value === null || value.accountId !== accountId) return null;
  const { alerts, cancellation } = value;
  if (alerts.length === 0 && cancellation.length === 0) return null;
  return (
    <div className="ac-standing">
      <AlertList alerts={alerts} />
      {cancellation.map((one) => (
        <p key={one.processId} className="t2">
          {one.text}
        </p>
      ))}
    </div>
  );
}
