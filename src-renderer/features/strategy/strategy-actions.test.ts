import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src-engine/base/problem.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { DocumentSummary } from '../../../src-engine/protocol/methods.ts';
import { sampleStrategy } from './sample-strategy.ts';

const engine = { strategy: sampleStrategy(), problems: [] as Problem[], revision: 1 };
const files = { text: '', saved: [] as { suggestedName: string; bytes: Uint8Array }[] };

const summary = (): DocumentSummary => ({
  portfolio: null,
  strategies: [
    {
      slot: 0,
      name: engine.strategy.name,
      version: 1,
      fingerprint: JSON.stringify(engine.strategy),
    },
  ],
  behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
  runs: [],
  bookmarks: [],
  revision: engine.revision,
});

vi.mock('../../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: async (method: string, params: { strategy: Strategy; text: string }) => {
    const ok = (value: unknown) => ({ ok: true, value });
    switch (method) {
      case 'strategy':
        return ok(engine.strategy);
      case 'validateStrategy':
        return ok({ problems: [], fingerprint: '' });
      case 'putStrategy':
        engine.strategy = params.strategy;
        engine.revision += 1;
        return ok({ problems: [], document: summary() });
      case 'importStrategy':
        if (engine.problems.length === 0) {
          engine.strategy = { ...engine.strategy, name: params.text };
          engine.revision += 1;
        }
        return ok({ problems: engine.problems, document: summary() });
      case 'exportStrategy':
        return ok({ fileName: 'SAMPLE-v1.json', text: 'ß', fingerprint: '', problems: [] });
      default:
        throw new Error(`not needed: ${method}`);
    }
  },
}));
vi.mock('../../host/index.ts', () => ({
  host: {
    isMac: false,
    openFiles: async () => ({
      ok: true,
      value: [
        {
          name: 'new.json',
          read: async () => ({ ok: true, value: { text: async () => files.text } }),
        },
      ],
    }),
    saveFile: async (request: { suggestedName: string; bytes: Uint8Array }) => {
      files.saved.push(request);
      return { ok: true, value: { name: request.suggestedName, folder: '', grant: '' } };
    },
  },
}));

const { adoptDocument } = await import('../../stores/document-state.ts');
const { loadDraft, strategyStore, undo } = await import('../../stores/strategy-store.ts');
const { toastStore } = await import('../../stores/toast-store.ts');
const { exportStrategy, freeStrategyName, importStrategy } = await import('./strategy-actions.ts');

const nameOf = () => strategyStore.getState().drafts[0]?.strategy.name;
const lastToast = () => toastStore.getState().toasts.at(-1)?.text;

beforeEach(async () => {
  engine.strategy = sampleStrategy();
  engine.problems = [];
  files.saved = [];
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
  await loadDraft(0);
});

describe('importing strategy.json', () => {
  it('replaces the strategy as one step that can be undone', async () => {
    files.text = 'IMPORTED';
    await importStrategy(0);
    expect(nameOf()).toBe('IMPORTED');
    expect(lastToast()).toBe('new.json was imported.');
    undo();
    await vi.waitFor(() => expect(nameOf()).toBe('SAMPLE'));
    expect(engine.strategy.name).toBe('SAMPLE');
  });

  it('leaves everything alone when the file has errors, and says the first one', async () => {
    engine.problems = [
      {
        code: 'too-small',
        severity: 'error',
        pointer: '/processTemplates/0/events/1/dayOffset',
        message: 'The day offset is -7; the least is 0.',
        hint: 'Set to 0.',
      },
    ];
    await importStrategy(0);
    expect(nameOf()).toBe('SAMPLE');
    expect(strategyStore.getState().undo).toEqual([]);
    expect(lastToast()).toBe(
      'new.json was not imported: 1 error. /processTemplates/0/events/1/dayOffset: The day offset is -7; the least is 0. Set to 0.',
    );
  });
});

describe('exporting strategy.json', () => {
  it('writes the engine’s text as UTF-8 under its name', async () => {
    await exportStrategy(0);
    expect(files.saved).toHaveLength(1);
    expect(files.saved[0]?.suggestedName).toBe('SAMPLE-v1.json');
    expect([...(files.saved[0]?.bytes ?? [])]).toEqual([0xc3, 0x9f]);
    expect(lastToast()).toBe('SAMPLE-v1.json was written.');
  });
});

describe('freeStrategyName', () => {
  it.each([
    ['STD', ['STD'], 'STD-2'],
    ['STD-2', ['STD', 'STD-2'], 'STD-3'],
    ['STD', [], 'STD-2'],
  ])('%s among %j is %s', (name, taken, expected) => {
    expect(freeStrategyName(name, taken)).toBe(expected);
  });
});
