import { beforeEach, describe, expect, it, vi } from 'vitest';
import champion from '../../samples/strategies/champion.json' with { type: 'json' };
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

interface Engine {
  readonly strategies: Map<number, Strategy>;
  readonly puts: string[];
  revision: number;
  refuse: boolean;
  /** Text of the behaviour model; null is the default. */
  model: string | null;
}

const engine: Engine = { strategies: new Map(), puts: [], revision: 1, refuse: false, model: null };

function summary(): DocumentSummary {
  return {
    portfolio: null,
    strategies: [...engine.strategies].map(([slot, strategy]) => ({
      slot,
      name: strategy.name,
      version: strategy.version,
      fingerprint: JSON.stringify(strategy),
    })),
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
    runs: [],
    bookmarks: [],
    revision: engine.revision,
  };
}

vi.mock('../engine-client/client.ts', () => ({
  callEngine: async (
    method: string,
    params: { slot: number; strategy: Strategy; text: string },
  ) => {
    if (method === 'strategy') return { ok: true, value: engine.strategies.get(params.slot) };
    if (method === 'validateStrategy') {
      return { ok: true, value: { problems: [], fingerprint: '' } };
    }
    if (method === 'resetBehaviour') {
      engine.model = null;
      return { ok: true, value: summary() };
    }
    if (method === 'putBehaviour') {
      const problems =
        params.text === 'bad'
          ? [{ code: 'x', severity: 'error', pointer: '/name', message: 'No.', hint: '' }]
          : [];
      if (problems.length === 0) engine.model = params.text;
      return { ok: true, value: { problems, document: summary() } };
    }
    if (method === 'removeStrategy') {
      engine.strategies.delete(params.slot);
      engine.revision += 1;
      return { ok: true, value: summary() };
    }
    if (engine.refuse) {
      return {
        ok: false,
        error: { code: 'bad-strategy', message: 'No.', where: '/name', hint: 'Mend it.' },
      };
    }
    engine.strategies.set(params.slot, params.strategy);
    engine.puts.push(params.strategy.name);
    engine.revision += 1;
    return { ok: true, value: { problems: [], document: summary() } };
  },
}));

const { adoptDocument, documentStore, isDirty } = await import('./document-state.ts');
const store = await import('./strategy-store.ts');
const { strategyStore, editStrategy, loadDraft, flushDrafts, undo, redo, replaceStrategy } = store;

const start = champion as Strategy;
const renameTo = (name: string) => (draft: { name: string }) => {
  draft.name = name;
};
const settled = () =>
  vi.waitFor(() => expect(documentStore.getState().uncommittedEdits).toBe(false));
const nameOf = (slot: number) => strategyStore.getState().drafts[slot]?.strategy.name;

beforeEach(async () => {
  engine.strategies.clear();
  engine.strategies.set(0, start);
  engine.puts.length = 0;
  engine.refuse = false;
  engine.model = null;
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
  await loadDraft(0);
});

describe('strategy drafts', () => {
  it('sends an edit to the engine, marks the document, and is clean again after undo', async () => {
    editStrategy(0, 'Rename', (draft) => {
      draft.name = 'NEW';
    });
    expect(isDirty(documentStore.getState())).toBe(true);
    expect(await flushDrafts()).toBeNull();
    expect(engine.puts).toEqual(['NEW']);
    expect(isDirty(documentStore.getState())).toBe(true);
    undo();
    await settled();
    expect(nameOf(0)).toBe(start.name);
    await flushDrafts();
    expect(engine.strategies.get(0)).toEqual(start);
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  it('sends typing once, as its last state', async () => {
    for (const name of ['N', 'NE', 'NEW']) {
      editStrategy(0, 'Rename', renameTo(name), 'name');
    }
    expect(strategyStore.getState().undo).toHaveLength(1);
    await flushDrafts();
    expect(engine.puts).toEqual(['NEW']);
    undo();
    expect(nameOf(0)).toBe(start.name);
    redo();
    await vi.waitFor(() => expect(nameOf(0)).toBe('NEW'));
  });

  it('makes no step of an edit that changes nothing', () => {
    editStrategy(0, 'Rename', renameTo(start.name));
    expect(strategyStore.getState().undo).toHaveLength(0);
  });

  it('keeps what the engine refuses and says why at its place', async () => {
    engine.refuse = true;
    editStrategy(0, 'Rename', renameTo(''));
    expect((await flushDrafts())?.message).toBe('No.');
    expect(nameOf(0)).toBe('');
    expect(strategyStore.getState().drafts[0]?.problems).toEqual([
      {
        code: 'not-accepted',
        severity: 'error',
        pointer: '/name',
        message: 'No.',
        hint: 'Mend it.',
      },
    ]);
    expect(isDirty(documentStore.getState())).toBe(true);
  });

  it('undoes adding a challenger and adds it again', async () => {
    const challenger: Strategy = { ...start, name: 'CHALLENGER' };
    expect(await replaceStrategy(1, challenger, 'Add challenger A')).toBe(true);
    expect(store.freeSlot()).toBe(2);
    expect(strategyStore.getState().activeSlot).toBe(1);
    undo();
    await vi.waitFor(() => expect(engine.strategies.has(1)).toBe(false));
    await vi.waitFor(() => expect(strategyStore.getState().activeSlot).toBe(0));
    expect(store.freeSlot()).toBe(1);
    redo();
    await vi.waitFor(() => expect(engine.strategies.get(1)?.name).toBe('CHALLENGER'));
  });

  it('forgets drafts and history when another document opens', () => {
    editStrategy(0, 'Rename', renameTo('NEW'));
    adoptDocument(summary(), { fileName: 'b.cstrat', grant: null, isSample: false, onDisk: true });
    expect(strategyStore.getState().undo).toHaveLength(0);
    expect(strategyStore.getState().drafts).toEqual({});
    expect(isDirty(documentStore.getState())).toBe(false);
  });
});

describe('changing places', () => {
  it('promotes a challenger in one step, and takes it back in one', async () => {
    engine.strategies.set(1, { ...start, name: 'EARLY' });
    documentStore.setState({ summary: summary() });
    await loadDraft(1);
    expect(await store.swapStrategies(1, 0, 'Promote EARLY to champion')).toBe(true);
    expect([nameOf(0), nameOf(1)]).toEqual(['EARLY', start.name]);
    expect(engine.strategies.get(0)?.name).toBe('EARLY');
    expect(strategyStore.getState().activeSlot).toBe(0);
    expect(strategyStore.getState().undo.map(({ label }) => label)).toEqual([
      'Promote EARLY to champion',
    ]);
    undo();
    await vi.waitFor(() => expect(nameOf(0)).toBe(start.name));
    expect(nameOf(1)).toBe('EARLY');
    redo();
    await vi.waitFor(() => expect(nameOf(0)).toBe('EARLY'));
    expect(nameOf(1)).toBe(start.name);
  });

  it('restores a saved version in one step, with arms that come and go, and takes it back in one', async () => {
    await replaceStrategy(1, { ...start, name: 'EARLY' }, 'Add challenger');
    const wanted = new Map([
      [0, { ...start, name: 'OLD' }],
      [2, { ...start, name: 'FIRM' }],
    ]);
    expect(await store.restoreStrategies(wanted, 'Restore version v1')).toBe(true);
    expect([0, 1, 2].map(nameOf)).toEqual(['OLD', undefined, 'FIRM']);
    undo();
    await vi.waitFor(() => expect([0, 1, 2].map(nameOf)).toEqual([start.name, 'EARLY', undefined]));
    redo();
    await vi.waitFor(() => expect([0, 1, 2].map(nameOf)).toEqual(['OLD', undefined, 'FIRM']));
  });

  it('restores the behaviour model with the strategies, and undoes both as one step', async () => {
    const wanted = new Map([[0, { ...start, name: 'OLD' }]]);
    const model = { before: null, after: 'model of v1' };
    expect(await store.restoreStrategies(wanted, 'Restore version v1', model)).toBe(true);
    expect([nameOf(0), engine.model]).toEqual(['OLD', 'model of v1']);
    expect(strategyStore.getState().undo).toHaveLength(1);
    undo();
    await vi.waitFor(() => expect([nameOf(0), engine.model]).toEqual([start.name, null]));
    redo();
    await vi.waitFor(() => expect([nameOf(0), engine.model]).toEqual(['OLD', 'model of v1']));
  });

  it('takes back two steps when undo is pressed twice at once', async () => {
    await replaceStrategy(1, { ...start, name: 'EARLY' }, 'Add challenger A');
    await replaceStrategy(2, { ...start, name: 'FIRM' }, 'Add challenger B');
    undo();
    undo();
    await vi.waitFor(() => expect(strategyStore.getState().redo).toHaveLength(2));
    expect([0, 1, 2].map(nameOf)).toEqual([start.name, undefined, undefined]);
    redo();
    redo();
    await vi.waitFor(() => expect(strategyStore.getState().undo).toHaveLength(2));
    expect([0, 1, 2].map(nameOf)).toEqual([start.name, 'EARLY', 'FIRM']);
  });

  it('takes a promotion back, and does it again, when undo and redo are pressed at once', async () => {
    engine.strategies.set(1, { ...start, name: 'EARLY' });
    documentStore.setState({ summary: summary() });
    await loadDraft(1);
    await store.swapStrategies(1, 0, 'Promote EARLY to champion');
    undo();
    redo();
    await vi.waitFor(() => expect(strategyStore.getState().touched.serial).toBe(2));
    expect([nameOf(0), nameOf(1)]).toEqual(['EARLY', start.name]);
    expect(strategyStore.getState().undo).toHaveLength(1);
  });

  it('restores nothing when the model is refused', async () => {
    const wanted = new Map([[0, { ...start, name: 'OLD' }]]);
    const model = { before: null, after: 'bad' };
    expect(await store.restoreStrategies(wanted, 'Restore version v1', model)).toBe(false);
    expect([nameOf(0), engine.model]).toEqual([start.name, null]);
    expect(strategyStore.getState().undo).toEqual([]);
  });

  it('does nothing when the engine refuses', async () => {
    engine.strategies.set(1, { ...start, name: 'EARLY' });
    documentStore.setState({ summary: summary() });
    await loadDraft(1);
    engine.refuse = true;
    expect(await store.swapStrategies(1, 0, 'Promote')).toBe(false);
    expect([nameOf(0), nameOf(1)]).toEqual([start.name, 'EARLY']);
    expect(strategyStore.getState().undo).toEqual([]);
  });
});
