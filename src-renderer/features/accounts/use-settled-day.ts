import { useEffect, useState } from 'react';

/** An arm of a run at the end of one of its days. */
export interface RunDay {
  readonly runId: number;
  readonly arm: number;
  readonly day: number;
}

const SETTLE_MS = 120;

/** The day of the cursor, held back while it moves: each day is asked of the engine. */
export function useSettledDay(day: number): number {
  const [settled, settle] = useState(day);
  useEffect(() => {
    const timer = setTimeout(() => settle(day), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [day]);
  return settled;
}
