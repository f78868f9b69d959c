import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { documentStore } from '../../stores/document-state.ts';
import { NO_PAUSES, type PauseRules } from './pause-rules.ts';

/** Lasts while the document is open, also when another screen is looked at. */
const pauseStore = createStore<PauseRules>(() => NO_PAUSES);

documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) pauseStore.setState(NO_PAUSES, true);
});

export function setPauses(change: Partial<PauseRules>): void {
  pauseStore.setState(change);
}

export function usePauses(): PauseRules {
  return useStore(pauseStore);
}
