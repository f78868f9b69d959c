import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import type { SaveRequest } from '../../src-main/contract/desktop.ts';

interface FakeHost {
  readonly saves: SaveRequest[];
  /** Answers of saveFile, first to last; the grant `new` when there are none left. */
  readonly answers: unknown[];
  unsaved: 'save' | 'discard' | 'cancel';
  questions: number;
}

const fake: FakeHost = { saves: [], answers: [], unsaved: 'cancel', questions: 0 };
const engine = { revision: 1, fingerprint: 'aa', opened: 0 };

function summary(): DocumentSummary {
  return {
    portfolio: null,
    strategies: [{ slot: 0, name: 'A', version: 1, fingerprint: engine.fingerprint }],
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
    runs: [],
    bookmarks: [],
    revision: engine.revision,
  };
}

vi.mock('../host/index.ts', () => ({
  host: {
    saveFile: async (request: SaveRequest) => {
      fake.saves.push(request);
      const saved = { name: 'saved.cstrat', folder: '', grant: 'new' };
      return fake.answers.shift() ?? { ok: true, value: saved };
    },
    describeRecent: async () => undefined,
    askUnsaved: async () => {
      fake.questions += 1;
      return fake.unsaved;
    },
  },
}));

vi.mock('../engine-client/client.ts', () => ({
  callEngine: async (method: string) => {
    if (method === 'saveDocument') {
      return { ok: true, value: { bytes: new Uint8Array(3), revision: engine.revision } };
    }
    if (method === 'openDocument') {
      engine.opened += 1;
      return { ok: true, value: summary() };
    }
    return { ok: false, error: { code: 'not-found', message: 'x', where: '', hint: '' } };
  },
}));

const state = await import('./document-state.ts');
const { openHostFile } = await import('./document-store.ts');
const { save, saveAs } = await import('./save-document.ts');
const { questionStore } = await import('./question-store.ts');
const { documentStore, isDirty, adoptDocument, refreshDocument } = state;
const now = () => documentStore.getState();

function change(fingerprint: string): void {
  engine.fingerprint = fingerprint;
  engine.revision += 1;
  refreshDocument(summary());
}

const file = {
  name: 'b.cstrat',
  folder: '',
  grant: 'b',
  read: async () => ({ ok: true, value: new File([new Uint8Array(5)], 'b.cstrat') }) as const,
};

beforeEach(() => {
  fake.saves.length = 0;
  fake.answers.length = 0;
  fake.questions = 0;
  engine.fingerprint = 'aa';
  engine.opened = 0;
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: 'a', isSample: false, onDisk: true });
});

describe('saving', () => {
  it('writes in place and is clean afterwards', async () => {
    change('bb');
    expect(await save()).toBe(true);
    expect(fake.saves[0]).toMatchObject({ target: 'a', overwriteChanged: false, kind: 'document' });
    expect(isDirty(now())).toBe(false);
    expect(now()).toMatchObject({ fileName: 'saved.cstrat', grant: 'new' });
  });

  it('asks for a place with Save as, and stays as it was when that is cancelled', async () => {
    change('bb');
    fake.answers.push({ ok: true, value: null });
    expect(await saveAs()).toBe(false);
    expect(fake.saves[0]?.target).toBeNull();
    expect(isDirty(now())).toBe(true);
    expect(now().fileName).toBe('a.cstrat');
  });

  it('overwrites a file that others changed only after asking', async () => {
    change('bb');
    const error = { code: 'changed-on-disk', message: 'x', where: '', hint: '' };
    fake.answers.push({ ok: false, error });
    const saving = save();
    await vi.waitFor(() => expect(questionStore.getState().question).not.toBeNull());
    questionStore.getState().answer('mine');
    expect(await saving).toBe(true);
    expect(fake.saves.map((request) => request.overwriteChanged)).toEqual([false, true]);
  });

  it('keeps the mark when the disk refuses', async () => {
    change('bb');
    fake.answers.push({
      ok: false,
      error: { code: 'disk-full', message: 'Full.', where: '', hint: '' },
    });
    expect(await save()).toBe(false);
    expect(isDirty(now())).toBe(true);
  });
});

describe('opening another document', () => {
  it('asks nothing when everything is saved', async () => {
    expect(await openHostFile(file)).toBe(true);
    expect(fake.questions).toBe(0);
    expect(now()).toMatchObject({ fileName: 'b.cstrat', grant: 'b' });
  });

  it('keeps unsaved work when the answer is cancel', async () => {
    change('bb');
    fake.unsaved = 'cancel';
    expect(await openHostFile(file)).toBe(false);
    expect(engine.opened).toBe(0);
    expect(now().fileName).toBe('a.cstrat');
  });

  it('saves first when asked to, and does not open when that fails', async () => {
    change('bb');
    fake.unsaved = 'save';
    fake.answers.push({ ok: true, value: null });
    expect(await openHostFile(file)).toBe(false);
    expect(engine.opened).toBe(0);
    expect(await openHostFile(file)).toBe(true);
    expect(fake.saves).toHaveLength(2);
  });

  it('gives changes up when told to', async () => {
    change('bb');
    fake.unsaved = 'discard';
    expect(await openHostFile(file)).toBe(true);
    expect(fake.saves).toHaveLength(0);
  });
});
