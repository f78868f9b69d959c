import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Which of the shell's own windows is open: one at a time. */
export type ShellWindow =
  | 'palette'
  | 'preferences'
  | 'shortcuts'
  | 'about'
  | 'generate'
  | 'glossary'
  | 'news'
  | 'lessons'
  | 'saveVersion'
  | 'versions'
  | null;

const store = createStore<{ readonly open: ShellWindow }>(() => ({ open: null }));

export function openWindow(name: ShellWindow): void {
  store.setState({ open: name });
}

export function useShellWindow(): ShellWindow {
  return useStore(store, (state) => state.open);
}
