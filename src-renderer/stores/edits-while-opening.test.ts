import { beforeEach, expect, it, vi } from 'vitest';
import champion from '../../samples/strategies/champion.json' with { type: 'json' };
import { failure } from '../../src-engine/base/failure.ts';
import { err, ok } from '../../src-engine/base/result.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';

/** An engine with one document at a time, which answers in the order in which it is asked. */
const engine = {
  open: 'a',
  /** What was done, and to which document. */
  log: [] as string[],
  opens: [] as (() => void)[],
  damaged: false,
};

function summary() {
  return {
    portfolio: null,
    strategies: [{ slot: 0, name: engine.open, version: 1, fingerprint: engine.open }],
    behaviour: { name: engine.open, fingerprint: engine.open, isDefault: true, mark: null },
    runs: [],
    bookmarks: [],
    revision: 1,
  };
}

async function answer(method: string) {
  if (method === 'strategy') return ok(champion);
  if (method === 'validateStrategy') return ok({ problems: [], fingerprint: '' });
  if (method === 'openDocument') {
    await new Promise<void>((resolve) => engine.opens.push(resolve));
    if (engine.damaged) return err(failure('document-damaged', 'The file is damaged.'));
    engine.open = 'b';
    return ok(summary());
  }
  engine.log.push(`${method} in ${engine.open}`);
  if (method === 'putStrategy') return ok({ problems: [], document: summary() });
  return method === 'generatePortfolio' ? ok(summary()) : ok(null);
}

vi.mock('../engine-client/engine-link.ts', () => ({
  EngineLink: class {
    private last: Promise<unknown> = Promise.resolve();
    call(method: string) {
      const mine = this.last.then(() => answer(method));
      this.last = mine;
      return mine;
    }
  },
}));
vi.mock('../host/index.ts', () => ({
  host: { describeRecent: async () => undefined, askUnsaved: async () => 'discard' },
}));

const { callEngine } = await import('../engine-client/client.ts');
const { adoptDocument, documentStore } = await import('./document-state.ts');
const { openHostFile } = await import('./document-store.ts');
const { generate } = await import('./portfolio-store.ts');
const store = await import('./strategy-store.ts');
const { toastStore } = await import('./toast-store.ts');

const OPTIONS = { preset: 'utility', accounts: 9, seed: 1, asOfDay: 1, currency: 'USD' } as const;
const nameOf = () => store.strategyStore.getState().drafts[0]?.strategy.name;
const rename = () =>
  store.editStrategy(0, 'Rename', (draft) => {
    draft.name = 'EDITED';
  });
const said = () => toastStore.getState().toasts.map(({ text }) => text);

/** Opens b, and answers when the engine is at it; `finish` has it done. */
async function beginOpening() {
  const read = async () => ok(new File([new Uint8Array(3)], 'b.cstrat'));
  const opened = openHostFile({ name: 'b.cstrat', folder: '', grant: 'b', read });
  await vi.waitFor(() => expect(engine.opens).toHaveLength(1));
  const finish = () => {
    engine.opens[0]?.();
    return opened;
  };
  return finish;
}

beforeEach(async () => {
  // What a failed test has left on its way.
  for (const finish of engine.opens) finish();
  await callEngine('hello', null);
  Object.assign(engine, { open: 'a', log: [], opens: [], damaged: false });
  toastStore.setState({ toasts: [] });
  const origin = { fileName: 'a.cstrat', grant: 'a', isSample: false, onDisk: true };
  adoptDocument(summary(), origin);
  await vi.waitFor(() => expect(nameOf()).toBe(champion.name));
});

it('an edit in the moment in which another document opens reached that document: it is refused', async () => {
  const finish = await beginOpening();
  rename();
  expect(nameOf()).toBe(champion.name);
  expect(said()).toEqual([expect.stringContaining('Another document is being opened')]);
  const replaced = store.replaceStrategy(1, champion as Strategy, 'Add challenger');
  store.undo();
  expect(await replaced).toBe(false);
  expect(await finish()).toBe(true);
  await store.flushDrafts();
  expect(documentStore.getState().fileName).toBe('b.cstrat');
  expect(engine.log).toEqual([]);
});

it('a bookmark set while another document opens was put in that one: it fails with a reason', async () => {
  const finish = await beginOpening();
  const put = callEngine('removeBookmark', { accountId: 'of a' } as never);
  await finish();
  expect(await put).toMatchObject({ ok: false, error: { code: 'nothing-open' } });
  expect(engine.log).toEqual([]);
});

it('goes on with what waited when the other document could not be opened', async () => {
  const finish = await beginOpening();
  const put = callEngine('removeBookmark', { accountId: 'of a' } as never);
  engine.damaged = true;
  expect(await finish()).toBe(false);
  expect(await put).toEqual({ ok: true, value: null });
  rename();
  await store.flushDrafts();
  expect(engine.log).toEqual(['removeBookmark in a', 'putStrategy in a']);
});

it('edits that were given up never reach the document that opens over them', async () => {
  rename();
  const finish = await beginOpening();
  // The pause after which an edit is sent.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await finish()).toBe(true);
  await vi.waitFor(() => expect(nameOf()).toBe(champion.name));
  expect(engine.log.filter((one) => one.endsWith('in b'))).toEqual([]);
});

it('a step of several calls ends in the document in which it began', async () => {
  const replaced = store.replaceStrategy(1, champion as Strategy, 'Add challenger');
  const finish = await beginOpening();
  expect(await replaced).toBe(true);
  await finish();
  expect(engine.log).toEqual(['putStrategy in a']);
});

it('a portfolio generated while another document opened took the place of that one’s', async () => {
  const finish = await beginOpening();
  const made = generate(OPTIONS);
  await finish();
  expect(await made).toMatchObject({ ok: false, error: { code: 'nothing-open' } });
  expect(engine.log).toEqual([]);
});
