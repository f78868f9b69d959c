import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { host } from '../host/index.ts';
import { documentStore } from './document-state.ts';
import { showFailure } from './toast-store.ts';

/** The file of past contacts that calibration and backtest read; null without one. It is not kept in the document. */
const contactsStore = createStore<{ readonly file: File | null }>(() => ({ file: null }));
documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) contactsStore.setState({ file: null });
});

export function useContactsFile(): File | null {
  return useStore(contactsStore).file;
}

export function dropContactsFile(): void {
  contactsStore.setState({ file: null });
}

/** Asks for the file. */
export async function chooseContactsFile(): Promise<void> {
  const picked = await host.openFiles('contacts');
  if (!picked.ok) {
    showFailure(picked.error);
    return;
  }
  const [chosen] = picked.value;
  if (chosen === undefined) return;
  const read = await chosen.read();
  if (read.ok) contactsStore.setState({ file: read.value });
  else showFailure(read.error);
}
