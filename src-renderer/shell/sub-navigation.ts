import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Links that a screen shows under its own item in the navigation (the strategy's outline). */
const store = createStore<{ readonly content: ReactNode }>(() => ({ content: null }));

/** Puts links (`<a class="l2 cur" …>`) under the current item; null takes them away. */
export function setSubNavigation(content: ReactNode): void {
  store.setState({ content });
}

export function useSubNavigation(): ReactNode {
  return useStore(store, (state) => state.content);
}
