import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

const SUMMARY: DocumentSummary = {
  portfolio: null,
  strategies: [],
  behaviour: { name: 'Still', fingerprint: 'b', isDefault: false, mark: null },
  runs: [],
  bookmarks: [],
  revision: 1,
};
const called: unknown[] = [];

vi.mock('../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: async (method: string, params: { file: { text: string } }) => {
    called.push([method, params]);
    if (method === 'readCase') {
      if (params.file.text.includes('bad'))
        return {
          ok: false,
          error: { code: 'bad-file', message: 'It has no days.', where: 'c.json', hint: '' },
        };
      return { ok: true, value: { name: 'Mine', description: '', days: 30 } };
    }
    if (method !== 'openCase') throw new Error(`not needed: ${method}`);
    return { ok: true, value: SUMMARY };
  },
}));

const { nextRequest } = await import('../commands/run-comparison.ts');
const { documentStore } = await import('../stores/document-state.ts');
const { navigationStore } = await import('../stores/navigation-store.ts');
const { toastStore } = await import('../stores/toast-store.ts');
const { DropTarget } = await import('./DropTarget.tsx');

beforeEach(() => {
  called.length = 0;
  toastStore.setState({ toasts: [] });
});
afterEach(cleanup);

function drops(name: string, text: string): void {
  const dataTransfer = { types: ['Files'], files: [new File([text], name)] };
  fireEvent.dragEnter(window, { dataTransfer });
  expect(screen.getByText(/opens as the worked example it is/)).toBeTruthy();
  fireEvent.drop(window, { dataTransfer });
}

const toast = () => toastStore.getState().toasts.at(-1)?.text ?? '';

it('a case file that was dropped was refused as a strategy with errors', async () => {
  render(<DropTarget />);
  const file = { name: 'c.json', text: '{ "schemaVersion": 1, "kind": "case" }' };
  drops(file.name, file.text);
  await waitFor(() => expect(navigationStore.getState().screen).toBe('portfolio'));
  expect(called).toEqual([
    ['readCase', { file }],
    ['openCase', { file }],
  ]);
  expect(documentStore.getState()).toMatchObject({ isOpen: true, fileName: 'c.cstrat' });
  expect(nextRequest().days).toBe(30);
});

it('a case that is not right is told with its place, and nothing opens', async () => {
  render(<DropTarget />);
  drops('c.json', '{ "kind": "case", "name": "bad" }');
  await waitFor(() => expect(toast()).toBe('c.json: It has no days.'));
  expect(called.map((call) => (call as [string])[0])).toEqual(['readCase']);
});

it('JSON that is nothing here is told in one sentence, and asks the engine nothing', async () => {
  render(<DropTarget />);
  drops('notes.json', '{ "a": 1 }');
  await waitFor(() => expect(toast()).toContain('notes.json is neither a strategy'));
  expect(called).toEqual([]);
});
