import { beforeEach, expect, it, vi } from 'vitest';
import { exactJson } from '../../src-engine/base/exact-json.ts';
import { err, ok } from '../../src-engine/base/result.ts';
import type { DocumentPreview } from '../../src-engine/protocol/document-preview.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

type Opened = ReturnType<typeof ok<DocumentSummary>> | ReturnType<typeof err<unknown>>;

/** The engine's answer to `openSample`, given when a test says so; and the preview file, null when it is missing. */
let answer: (opened: Opened) => void = () => undefined;
let preview: unknown = null;
const asked: string[] = [];

vi.mock('../host/index.ts', () => ({ host: {} }));
vi.mock('../engine-client/client.ts', () => ({
  releaseEngine: () => undefined,
  callEngine: (method: string) => {
    asked.push(method);
    return new Promise((resolve) => {
      if (method === 'openSample') answer = resolve;
    });
  },
}));

const { documentStore } = await import('./document-state.ts');
const { openSample } = await import('./document-store.ts');
const { toastStore } = await import('./toast-store.ts');
const { askAhead } = await import('../engine-client/use-query.ts');

function summary(fingerprint: string): DocumentSummary {
  return {
    portfolio: null,
    strategies: [{ slot: 0, name: 'A', version: 1, fingerprint }],
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
    runs: [],
    bookmarks: [],
    revision: 1,
  };
}

const PREVIEW = { summary: summary('aa'), view: { header: { id: 1 } } } as DocumentPreview;
const turns = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  asked.length = 0;
  preview = PREVIEW;
  documentStore.setState({ isOpen: false });
  toastStore.setState({ toasts: [] });
  vi.stubGlobal('fetch', async () =>
    preview === null
      ? new Response('', { status: 404 })
      : new Response(exactJson(preview), { status: 200 }),
  );
});

it('shows the preview before the engine has opened the sample, and asks nothing that it tells', async () => {
  expect(await openSample()).toBe(true);
  expect(documentStore.getState()).toMatchObject({
    isOpen: true,
    isReading: true,
    summary: summary('aa'),
  });
  askAhead('runView', { runId: 1 }, 'run-1');
  expect(asked).not.toContain('runView');
  const { generation } = documentStore.getState();
  answer(ok(summary('aa')));
  await turns();
  expect(documentStore.getState()).toMatchObject({ generation, isReading: false });
});

it('takes what the engine has opened when the preview is of another sample', async () => {
  await openSample();
  answer(ok(summary('bb')));
  await turns();
  expect(documentStore.getState().summary).toEqual(summary('bb'));
});

it('goes back to the Start page when the engine cannot open it, and says why', async () => {
  await openSample();
  const message = 'The sample portfolio could not be read (status 404).';
  answer(err({ code: 'not-found', message, where: '', hint: '' }));
  await turns();
  expect(documentStore.getState().isOpen).toBe(false);
  expect(toastStore.getState().toasts.map(({ text }) => text)).toEqual([
    expect.stringContaining(message),
  ]);
});

it('leaves a crash to those who start the engine again', async () => {
  await openSample();
  answer(err({ code: 'engine-crashed', message: 'x', where: '', hint: '' }));
  await turns();
  expect(documentStore.getState().isOpen).toBe(true);
  expect(toastStore.getState().toasts).toEqual([]);
});

it('waits for the engine when there is no preview', async () => {
  preview = null;
  const opening = openSample();
  await turns();
  expect(documentStore.getState().isOpen).toBe(false);
  answer(ok(summary('cc')));
  expect(await opening).toBe(true);
  expect(documentStore.getState().summary).toEqual(summary('cc'));
});
