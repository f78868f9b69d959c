import { beforeEach, describe, expect, it, vi } from 'vitest';
import champion from '../../samples/strategies/champion.json' with { type: 'json' };
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

const asked: string[] = [];
let crash: () => void = () => undefined;
let opens = true;

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

vi.mock('../engine-client/client.ts', () => ({
  callEngine: async (method: string, params: { bytes?: Uint8Array } | null) => {
    if (method === 'strategy') return { ok: true, value: champion };
    if (method === 'validateStrategy') return { ok: true, value: { problems: [] } };
    asked.push(`${method} ${params?.bytes?.length ?? 0}`);
    return opens
      ? { ok: true, value: summary('saved') }
      : { ok: false, error: { code: 'document-damaged', message: 'x', where: '', hint: '' } };
  },
  onEngineCrash: (listener: () => void) => {
    crash = listener;
    return () => undefined;
  },
}));

const { adoptDocument, documentStore, isDirty, refreshDocument } = await import(
  '../stores/document-state.ts'
);
const { lastSaved } = await import('../stores/last-saved.ts');
const { toastStore } = await import('../stores/toast-store.ts');
const { editStrategy, flushDrafts, loadDraft, strategyStore } = await import(
  '../stores/strategy-store.ts'
);
const { startCrashPolicy } = await import('./crash-policy.ts');

const said = () => toastStore.getState().toasts.map((toast) => toast.text);
const spoken = () => vi.waitFor(() => expect(said().length).toBeGreaterThan(0));

beforeEach(() => {
  asked.length = 0;
  opens = true;
  toastStore.setState({ toasts: [] });
  lastSaved.keep(new Blob([new Uint8Array(7)]));
  adoptDocument(summary('saved'), {
    fileName: 'a.cstrat',
    grant: 'g',
    isSample: false,
    onDisk: true,
  });
  startCrashPolicy();
});

describe('after a crash of the engine', () => {
  it('opens what was last on disk again and says that nothing is lost', async () => {
    crash();
    await spoken();
    expect(asked).toEqual(['openDocument 7']);
    expect(said()[0]).toContain('nothing is lost');
    expect(documentStore.getState()).toMatchObject({
      isOpen: true,
      fileName: 'a.cstrat',
      grant: 'g',
    });
  });

  it('makes a worked example again that is in no file', async () => {
    const { callEngine } = await import('../engine-client/client.ts');
    lastSaved.keep(() => callEngine('openCase', { id: 'example-d-cancel' }));
    crash();
    await spoken();
    expect(asked).toEqual(['openCase 0']);
    expect(said()[0]).toContain('nothing is lost');
  });

  it('lets the engine read the sample again when that was open', async () => {
    lastSaved.keep('sample');
    crash();
    await spoken();
    expect(asked).toEqual(['openSample 0']);
    expect(said()[0]).toContain('nothing is lost');
  });

  it('names what is lost when there were changes, and is clean again', async () => {
    refreshDocument({ ...summary('edited'), revision: 2 });
    crash();
    await spoken();
    expect(said()[0]).toMatch(/Changes to a\.cstrat since \d\d:\d\d are lost\./);
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  it('does not send an edit of before into the document that is opened again', async () => {
    await loadDraft(0);
    editStrategy(0, 'Rename', (draft) => {
      draft.name = 'EDITED';
    });
    crash();
    void flushDrafts();
    await spoken();
    expect(said()[0]).toContain('are lost');
    expect(asked).toEqual(['openDocument 7']);
    await vi.waitFor(() =>
      expect(strategyStore.getState().drafts[0]?.strategy.name).toBe('ENERGY-STD'),
    );
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  it('does not try for ever when the document kills the engine', async () => {
    opens = false;
    crash();
    crash();
    await spoken();
    expect(asked).toHaveLength(1);
    expect(documentStore.getState().isOpen).toBe(false);
  });
});
