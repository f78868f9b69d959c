import { beforeEach, expect, it, vi } from 'vitest';
import { err, ok } from '../../src-engine/base/result.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import type { SaveRequest } from '../../src-main/contract/desktop.ts';

interface Asked {
  readonly method: string;
  readonly answer: (value: unknown) => void;
}

/** What the engine was asked, in order; the tests answer. */
const asked: Asked[] = [];
/** Answers of files being written, first to last; the tests give them. */
const saving: { readonly request: SaveRequest; readonly done: () => void }[] = [];

vi.mock('../host/index.ts', () => ({
  host: {
    saveFile: (request: SaveRequest) =>
      new Promise((resolve) => {
        const name = request.suggestedName;
        const value = { name, folder: '', grant: request.target ?? 'new' };
        saving.push({ request, done: () => resolve({ ok: true, value }) });
      }),
    describeRecent: async () => undefined,
    askUnsaved: async () => 'discard',
  },
}));

vi.mock('../engine-client/client.ts', () => ({
  callEngine: (method: string, _params: unknown, options?: { signal?: AbortSignal }) =>
    new Promise((resolve) => {
      const cancelled = { code: 'cancelled', message: '', where: '', hint: '' };
      options?.signal?.addEventListener('abort', () => resolve(err(cancelled)));
      asked.push({ method, answer: (value) => resolve(ok(value)) });
    }),
}));

const { adoptDocument, documentStore } = await import('./document-state.ts');
const { closeDocument, newDocument, openCase, openHostFile } = await import('./document-store.ts');
const { generate } = await import('./portfolio-store.ts');
const { save } = await import('./save-document.ts');
const { go, navigationStore } = await import('./navigation-store.ts');
const { LongJob } = await import('./long-job.ts');

function summary(name: string): DocumentSummary {
  return {
    portfolio: null,
    strategies: [],
    behaviour: { name, fingerprint: name, isDefault: true, mark: null },
    runs: [],
    bookmarks: [],
    revision: 1,
  };
}

const options = {
  preset: 'utility',
  accounts: 10,
  seed: 1,
  asOfDay: 20_000,
  currency: 'USD',
} as const;
const now = () => documentStore.getState();
const turns = () => new Promise((resolve) => setTimeout(resolve));

/** Waits for the next question to the engine and answers it. */
async function answerNext(method: string, value: unknown): Promise<void> {
  await vi.waitFor(() => expect(asked.map((one) => one.method)).toContain(method));
  const at = asked.findIndex((one) => one.method === method);
  asked.splice(at, 1)[0]?.answer(value);
  await turns();
}

function file(name: string, readAfter: Promise<void> = Promise.resolve()) {
  return {
    name,
    folder: '',
    grant: name,
    read: async () => {
      await readAfter;
      return ok(new File([new Uint8Array(5)], name));
    },
  };
}

beforeEach(() => {
  asked.length = 0;
  saving.length = 0;
  const origin = { fileName: 'a.cstrat', grant: 'a', isSample: false, onDisk: true };
  adoptDocument(summary('a'), origin);
});

it('keeps the portfolio that is generated while the document before it is being closed', async () => {
  const closed = closeDocument();
  await turns();
  const made = generate(options);
  await turns();
  // The engine empties itself; the portfolio belongs to a document of its own.
  await answerNext('newDocument', summary('empty'));
  expect(await closed).toBe(true);
  await answerNext('newDocument', summary('new'));
  await answerNext('generatePortfolio', summary('generated'));
  expect((await made).ok).toBe(true);
  expect(now()).toMatchObject({ isOpen: true, summary: summary('generated') });
});

it('stays at the import that was begun while the document was being closed', async () => {
  go('compare');
  const closed = closeDocument();
  go('portfolio', { import: 'file' });
  await answerNext('newDocument', summary('empty'));
  expect(await closed).toBe(true);
  expect(navigationStore.getState()).toMatchObject({ screen: 'portfolio' });
  go('compare');
  const again = closeDocument();
  await answerNext('newDocument', summary('empty'));
  expect(await again).toBe(true);
  expect(navigationStore.getState()).toMatchObject({ screen: 'start' });
});

it('shows the file that was asked for last, also when the one before it takes longer to read', async () => {
  let read = () => {};
  const slow = new Promise<void>((resolve) => {
    read = resolve;
  });
  const first = openHostFile(file('slow.cstrat', slow));
  const second = openHostFile(file('quick.cstrat'));
  await turns();
  read();
  await answerNext('openDocument', summary('slow'));
  await answerNext('openDocument', summary('quick'));
  expect(await first).toBe(true);
  expect(await second).toBe(true);
  expect(now()).toMatchObject({ fileName: 'quick.cstrat', summary: summary('quick') });
});

it('never saves the next document over the file of the one that is being written', async () => {
  documentStore.setState({ savedKey: 'changed since' });
  const saved = save();
  await answerNext('saveDocument', { bytes: new Uint8Array(3) });
  const opened = openHostFile(file('b.cstrat'));
  await turns();
  // Where it does not wait, it is open before the other is written.
  const isSideBySide = asked.length > 0;
  if (isSideBySide) await answerNext('openDocument', summary('b'));
  saving[0]?.done();
  expect(await saved).toBe(true);
  if (!isSideBySide) await answerNext('openDocument', summary('b'));
  expect(await opened).toBe(true);
  expect(now()).toMatchObject({ fileName: 'b.cstrat', grant: 'b.cstrat' });
});

it('writes a document once when Save is pressed twice', async () => {
  adoptDocument(summary('a'), { fileName: 'new', grant: null, isSample: false, onDisk: false });
  const saved = [save(), save()];
  await answerNext('saveDocument', { bytes: new Uint8Array(3) });
  saving[0]?.done();
  expect(await Promise.all(saved)).toEqual([true, true]);
  expect(saving).toHaveLength(1);
});

it('opens a document once when its card is clicked twice', async () => {
  const opened = [openCase({ id: 'a-case' }), openCase({ id: 'a-case' })];
  await answerNext('openCase', summary('case'));
  expect(await Promise.all(opened)).toEqual([true, true]);
  expect(asked).toEqual([]);
  const files = [openHostFile(file('b.cstrat')), openHostFile(file('b.cstrat'))];
  await answerNext('openDocument', summary('b'));
  expect(await Promise.all(files)).toEqual([true, true]);
  expect(asked).toEqual([]);
});

it('ends a sweep of the document that is left, rather than wait for it', async () => {
  const { callEngine } = await import('../engine-client/client.ts');
  const job = new LongJob<{ done: number; total: number }>();
  const work = job.start('sweep', (control) => callEngine('startSweep', {} as never, control));
  const created = newDocument();
  // Answered by the engine only when the long job has ended.
  expect(await work).toBeNull();
  await answerNext('newDocument', summary('new'));
  expect(await created).toBe(true);
  expect(job.store.getState().kind).toBe('idle');
});

it('asks before it ends a sweep that has cost seconds, and goes on with it where the answer is no', async () => {
  const { callEngine } = await import('../engine-client/client.ts');
  const { questionStore } = await import('./question-store.ts');
  const job = new LongJob<{ done: number; total: number }>();
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const work = job.start('sweep', (control) => callEngine('startSweep', {} as never, control));
  now.mockReturnValue(1_006_000);
  const stays = newDocument();
  await turns();
  expect(questionStore.getState().question?.title).toBe('End the calculation that is under way?');
  questionStore.getState().answer('go-on');
  expect(await stays).toBe(false);
  expect(job.store.getState()).toMatchObject({ kind: 'running', cancelling: false });
  const leaves = newDocument();
  await turns();
  questionStore.getState().answer('discard');
  expect(await work).toBeNull();
  await answerNext('newDocument', summary('new'));
  expect(await leaves).toBe(true);
  now.mockRestore();
});

it('keeps how a worked example is made, for an engine that crashes', async () => {
  const { lastSaved } = await import('./last-saved.ts');
  const opened = openCase({ id: 'a-case' });
  await answerNext('openCase', summary('case'));
  expect(await opened).toBe(true);
  const again = lastSaved.get();
  if (typeof again !== 'function') throw new Error('it keeps how it is made');
  const made = again();
  await answerNext('openCase', summary('case'));
  expect((await made).ok).toBe(true);
});

it('a run went though its user went on with the sweep beside it: the run is asked about last', async () => {
  const { callEngine } = await import('../engine-client/client.ts');
  const { questionStore } = await import('./question-store.ts');
  const { runStore } = await import('./run-store.ts');
  const job = new LongJob<{ done: number; total: number }>();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const work = job.start('sweep', (control) => callEngine('startSweep', {} as never, control));
  clock.mockReturnValue(1_006_000);
  const before = runStore.getState();
  // What a paused run shows, as far as leaving it looks.
  runStore.setState({ activity: { kind: 'running', replications: 3, startedMs: 1 } as never });
  const stays = newDocument();
  await turns();
  expect(questionStore.getState().question?.title).toBe('End the calculation that is under way?');
  questionStore.getState().answer('go-on');
  expect(await stays).toBe(false);
  expect(runStore.getState().activity.kind).toBe('running');
  runStore.setState(before, true);
  job.cancel();
  expect(await work).toBeNull();
  clock.mockRestore();
});
