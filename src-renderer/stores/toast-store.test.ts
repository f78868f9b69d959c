import { afterEach, expect, it } from 'vitest';
import { documentStore } from './document-state.ts';
import { showToast, toastStore } from './toast-store.ts';

afterEach(() => toastStore.setState({ toasts: [] }));

it('Undo of the document before was done to the one that was opened after it', () => {
  let undone = 0;
  showToast('plain', 'Letter 2 was removed.', { label: 'Undo', run: () => undone++ });
  showToast('bad', 'The file could not be read.');
  documentStore.setState(({ generation }) => ({ generation: generation + 1 }));
  const texts = toastStore.getState().toasts.map(({ text, action }) => [text, action]);
  expect(texts).toEqual([['The file could not be read.', null]]);
  expect(undone).toBe(0);
});

it('keeps what it offers while its document stays open', () => {
  showToast('plain', 'Letter 2 was removed.', { label: 'Undo', run: () => undefined });
  documentStore.setState(({ generation }) => ({ generation }));
  expect(toastStore.getState().toasts[0]?.action?.label).toBe('Undo');
});
