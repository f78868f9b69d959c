import { useStore } from 'zustand';
import { useDocumentState } from '../stores/document-state.ts';
import { useIsRunning } from '../stores/run-store.ts';
import { tellTrendAlerts, trendAlertsStore } from '../stores/trend-alerts-store.ts';
import { useWhenQuiet } from './use-when-quiet.ts';

/** How many warnings stand beside Trends & alerts; looked for once the page is at rest, before anybody goes there. */
export function useTrendAlerts(): number | null {
  const count = useStore(trendAlertsStore, (state) => state.count);
  const { summary, generation } = useDocumentState();
  const isRunning = useIsRunning();
  const fingerprint = summary.portfolio?.fingerprint ?? null;
  const isAsked = count === null && fingerprint !== null && !isRunning;
  useWhenQuiet(isAsked ? `${generation} ${fingerprint}` : null, async (signal) => {
    const { countOpenAlerts } = await import('../features/trends/count-open-alerts.ts');
    const found = await countOpenAlerts(signal);
    if (found !== null && !signal.aborted) tellTrendAlerts(found);
  });
  return count;
}
