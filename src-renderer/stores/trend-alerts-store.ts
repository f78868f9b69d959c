import { createStore } from 'zustand/vanilla';
import { documentStore } from './document-state.ts';

/** How many warnings the newest look at the trends has found; null until the page or a person has looked. */
export const trendAlertsStore = createStore<{ readonly count: number | null }>(() => ({
  count: null,
}));

export function tellTrendAlerts(count: number): void {
  if (trendAlertsStore.getState().count !== count) trendAlertsStore.setState({ count });
}

// Another document has its own, and so has another portfolio.
documentStore.subscribe((state, before) => {
  const isOther =
    state.generation !== before.generation ||
    state.summary.portfolio?.fingerprint !== before.summary.portfolio?.fingerprint;
  if (isOther) trendAlertsStore.setState({ count: null });
});
