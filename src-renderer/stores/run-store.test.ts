import { beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';

interface Asked {
  readonly method: string;
  readonly signal: AbortSignal | undefined;
  readonly progress: (done: number) => void;
  readonly answer: (result: Result<unknown, Failure>) => void;
}

const asked: Asked[] = [];

vi.mock('../engine-client/client.ts', () => ({
  callEngine: (
    method: string,
    _params: unknown,
    options?: { signal?: AbortSignal; onProgress?: (progress: unknown) => void },
  ) =>
    new Promise((resolve) => {
      asked.push({
        method,
        signal: options?.signal,
        progress: (done) => options?.onProgress?.({ done, total: 100 }),
        answer: resolve,
      });
    }),
}));

const { documentStore } = await import('./document-state.ts');
const { cancelRun, runStore, startRun } = await import('./run-store.ts');

const REQUEST = { slots: [0], days: 10, replications: 2, seed: 1 };
const CANCELLED = {
  ok: false,
  error: { code: 'cancelled', message: '', where: '', hint: '' },
} as const;
const turns = () => new Promise((resolve) => setTimeout(resolve));
const kind = () => runStore.getState().activity.kind;

beforeEach(() => {
  asked.length = 0;
  runStore.setState(runStore.getInitialState(), true);
});

it('is without the run at the click, before the engine has stopped', async () => {
  const run = startRun(REQUEST);
  await turns();
  expect(kind()).toBe('running');
  cancelRun();
  expect(kind()).toBe('idle');
  expect(asked[0]?.signal?.aborted).toBe(true);
  // What the engine still tells of it is not shown.
  asked[0]?.progress(50);
  expect(kind()).toBe('idle');
  asked[0]?.answer(CANCELLED);
  expect(await run).toBeNull();
  expect(kind()).toBe('idle');
});

it('lets the next run wait until the engine has stopped the one before', async () => {
  void startRun(REQUEST);
  await turns();
  cancelRun();
  void startRun({ ...REQUEST, seed: 2 });
  await turns();
  expect(kind()).toBe('running');
  expect(asked).toHaveLength(1);
  asked[0]?.answer(CANCELLED);
  await turns();
  expect(asked).toHaveLength(2);
  expect(runStore.getState().activity).toMatchObject({ kind: 'running', request: { seed: 2 } });
  cancelRun();
  asked[1]?.answer(CANCELLED);
  await turns();
});

it('keeps the run in the document when it was done before the engine heard', async () => {
  const before = documentStore.getState().summary;
  const run = startRun(REQUEST);
  await turns();
  cancelRun();
  const document = { ...before, revision: before.revision + 1 };
  asked[0]?.answer({ ok: true, value: { runId: 7, document } });
  expect(await run).toBeNull();
  expect(documentStore.getState().summary.revision).toBe(document.revision);
  expect(runStore.getState()).toMatchObject({ activity: { kind: 'idle' }, finished: null });
});
