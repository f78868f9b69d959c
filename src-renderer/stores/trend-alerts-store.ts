import { createStore } from 'zustand/vanilla';
import { documentStore } from './document-state.ts';

/** How many warnings the newest look at the trends has found; null until somebody has looked. */
export const trendAlertsStore = createStore<{ readonly count: number | null }>(() => ({
  count: null,
}));

export function tellTrendAlerts(count: number): void {
  if (trendAlertsStore.getState().count !== count) trendAlertsStore.setState({ count });
}

// Another document has its own.
documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) trendAlertsStore.setState({ count: null });
});
