import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { openWindow } from '../window-store.ts';

const store = createStore<{ readonly at: string | null }>(() => ({ at: null }));

/** Opens the glossary, at a word when one is named. */
export function openGlossary(at: string | null = null): void {
  store.setState({ at });
  openWindow('glossary');
}

/** The word that the glossary was opened for. */
export function useGlossaryWord(): string | null {
  return useStore(store, ({ at }) => at);
}
