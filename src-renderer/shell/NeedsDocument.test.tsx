import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { documentStore } from '../stores/document-state.ts';
import { navigationStore, parseAddress } from '../stores/navigation-store.ts';
import { NeedsDocument } from './NeedsDocument.tsx';

afterEach(cleanup);

function shown(hash: string): string {
  act(() => navigationStore.setState(parseAddress(hash), true));
  return screen.queryByRole('status')?.textContent ?? '';
}

test('a link to a screen without a document says why Start is shown', () => {
  documentStore.setState({ isOpen: false, busy: null });
  render(<NeedsDocument />);
  expect(shown('#/run/3/compare?tab=swap')).toMatch(/^Compare shows a document, and none is open/);
  expect(shown('#/to-do')).toMatch(/^To Do list shows a document/);
  expect(shown('#/start')).toBe('');
  // The import begins without one; a place that does not exist is told by its own bar.
  expect(shown('#/portfolio?import=1')).toBe('');
  expect(shown('#/nowhere')).toBe('');
  act(() => documentStore.setState({ isOpen: true }));
  expect(shown('#/compare')).toBe('');
});

test('nothing is said while a document is being opened', () => {
  const busy = { label: 'Opening', fraction: null, detail: '', cancel: null };
  documentStore.setState({ isOpen: false, busy });
  render(<NeedsDocument />);
  expect(shown('#/compare')).toBe('');
  act(() => documentStore.setState({ busy: null }));
});
