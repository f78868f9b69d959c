import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Failure, failureSentence } from '../../src-engine/base/failure.ts';
import { documentStore } from './document-state.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface ToastState {
  readonly toasts: readonly Toast[];
}

const SHOWN_AT_ONCE = 4;
let nextId = 1;

export const toastStore = createStore<ToastState>(() => ({ toasts: [] }));

/** What a message offers is done to the document that it speaks of: with that it goes. */
documentStore.subscribe((state, before) => {
  if (state.generation === before.generation) return;
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter(({ action }) => action === null) }));
});

/** Says something that needs no answer. Failures stay until they are closed, the rest leaves by itself. */
export function showToast(tone: Toast['tone'], text: string, action: Toast['action'] = null): void {
  const toast: Toast = { id: nextId++, tone, text, action };
  toastStore.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-SHOWN_AT_ONCE) }));
}

/** What a failed request says to a person; a cancelled one says nothing. */
export function showFailure(
  error: Pick<Failure, 'message' | 'where' | 'hint'> & { readonly code: string },
): void {
  if (error.code === 'cancelled') return;
  showToast('bad', failureSentence({ ...error, code: 'bug' }));
}

export function closeToast(id: number): void {
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function useToasts(): readonly Toast[] {
  return useStore(toastStore, (state) => state.toasts);
}
