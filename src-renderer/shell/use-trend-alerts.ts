import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useDocumentState } from '../stores/document-state.ts';
import { useIsRunning } from '../stores/run-store.ts';
import { tellTrendAlerts, trendAlertsStore } from '../stores/trend-alerts-store.ts';

/** Nobody has touched the page for so long: the engine may read the past without anyone waiting for it. */
const QUIET_MS = 3000;
const INPUTS = ['keydown', 'pointerdown', 'wheel'] as const;

/** How many warnings stand beside Trends & alerts; looked for once the page is at rest, before anybody goes there. */
export function useTrendAlerts(): number | null {
  const count = useStore(trendAlertsStore, (state) => state.count);
  const { summary, generation } = useDocumentState();
  const isRunning = useIsRunning();
  const fingerprint = summary.portfolio?.fingerprint ?? null;
  const isAsked = count === null && fingerprint !== null && !isRunning;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document, or another portfolio, is asked anew.
  useEffect(() => {
    if (!isAsked) return;
    const control = new AbortController();
    const ask = async (): Promise<void> => {
      for (const input of INPUTS) window.removeEventListener(input, wait, true);
      const { countOpenAlerts } = await import('../features/trends/count-open-alerts.ts');
      const found = await countOpenAlerts(control.signal);
      if (found !== null && !control.signal.aborted) tellTrendAlerts(found);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), QUIET_MS);
    };
    for (const input of INPUTS)
      window.addEventListener(input, wait, { capture: true, passive: true });
    wait();
    return () => {
      clearTimeout(timer);
      for (const input of INPUTS) window.removeEventListener(input, wait, true);
      control.abort();
    };
  }, [isAsked, fingerprint, generation]);
  return count;
}
