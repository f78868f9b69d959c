import { createStore } from 'zustand/vanilla';

/** Entries that wait on the day on which the To Do list of a run opens, all roles. */
export interface OpenEntries {
  /** Document and run that were asked. */
  readonly key: string;
  readonly day: number;
  readonly entries: number;
}

/** What the last question about the To Do list of a run has found; null until one was asked. */
export const openEntriesStore = createStore<{ readonly found: OpenEntries | null }>(() => ({
  found: null,
}));
